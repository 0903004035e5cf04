/** 统一身份认证: signing in by the county's or province's identity provider (OpenID Connect). */
@NullMarked
package onewindow.identity.provider;

import org.jspecify.annotations.NullMarked;
