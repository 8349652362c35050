package org.vrs.user;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Lets a person sign in with an address; from then on the session knows only the account's id. */
@Component
class SignIn implements UserDetailsService {

    private final UserTable table;

    SignIn(UserTable table) {
        this.table = table;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        User user = table.byEmail(email.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        String hash = table.passwordOf(user.id()).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return org.springframework.security.core.userdetails.User.withUsername(
                        user.id().value())
                .password(hash)
                .authorities(authorities(user.roles()))
                .disabled(!user.enabled())
                .build();
    }

    static Authentication authentication(User user) {
        return UsernamePasswordAuthenticationToken.authenticated(user.id().value(), null, authorities(user.roles()));
    }

    private static List<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
