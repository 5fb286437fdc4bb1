@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule
package io.juhui.party.member;
