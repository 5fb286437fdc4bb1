/** Members as staff see them: found, read, tagged; masked until somebody says why. */
@org.jspecify.annotations.NullMarked
package io.juhui.party.membership.desk;
