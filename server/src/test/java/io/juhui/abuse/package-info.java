/**
 * What attackers, impatient people and broken clients send. The suites are generated from the running API document, so an end
 * point added tomorrow is attacked tomorrow.
 */
@org.jspecify.annotations.NullMarked
package io.juhui.abuse;
