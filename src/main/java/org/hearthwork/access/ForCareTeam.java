package org.hearthwork.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Staff who may open clinical content, each within their own couples: clinicians, associates and supervisors. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')")
public @interface ForCareTeam {}
