package org.hearthwork;

import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * The guards of all services, with somebody standing beside them: who says which one refused, and who can be told to let everybody through at
 * one of them, or just those whom it refuses.
 */
@Component
final class Guards {

    enum Mutation {
        REMOVED,
        INVERTED
    }

    private final ApplicationContext services;
    /** By identity: a proxy is as equal to another as what it stands for. */
    private final Map<Advised, Map<Advisor, Advisor>> replaced = new IdentityHashMap<>();

    private @Nullable Method mutant;
    private Mutation mutation = Mutation.REMOVED;
    private @Nullable Method refusing;

    Guards(ApplicationContext services) {
        this.services = services;
    }

    /** Stands beside them from now on. */
    void watch() {
        for (Object service : services.getBeansWithAnnotation(Service.class).values()) {
            if (service instanceof Advised proxy && !replaced.containsKey(proxy)) {
                Map<Advisor, Advisor> here = new LinkedHashMap<>();
                for (Advisor one : proxy.getAdvisors()) {
                    // The guard itself is made with the first call, behind a class of Spring Security's own.
                    if (one.getClass().getName().startsWith("org.springframework.security.")
                            && one instanceof PointcutAdvisor guard) {
                        here.put(one, new DefaultPointcutAdvisor(guard.getPointcut(), new Watched(one.getAdvice())));
                    }
                }
                here.forEach(proxy::replaceAdvisor);
                replaced.put(proxy, here);
            }
        }
    }

    /** Every guard is as the product made it. */
    void leave() {
        replaced.forEach((proxy, here) -> here.forEach((guard, watched) -> proxy.replaceAdvisor(watched, guard)));
        replaced.clear();
    }

    void mutate(Method method, Mutation how, Runnable doing) {
        mutant = method;
        mutation = how;
        try {
            doing.run();
        } finally {
            mutant = null;
        }
    }

    /** From now on nobody was refused. */
    void forget() {
        refusing = null;
    }

    /** The method whose guard refused first, or null. */
    @Nullable
    Method refusing() {
        return refusing;
    }

    private final class Watched implements MethodInterceptor {

        private final MethodInterceptor guard;

        Watched(Advice guard) {
            this.guard = (MethodInterceptor) guard;
        }

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            Method asked = AopUtils.getMostSpecificMethod(
                    call.getMethod(),
                    call.getThis() == null ? null : call.getThis().getClass());
            RuntimeException refusal = refusal(call);
            if (asked.equals(mutant)) {
                refusal = mutation == Mutation.REMOVED || refusal != null
                        ? null
                        : new AccessDeniedException("by an inverted guard");
            }
            if (refusal != null) {
                refusing = refusing == null ? asked : refusing;
                throw refusal;
            }
            return call.proceed();
        }

        /** What the guard says of it, without the call being made. */
        private @Nullable RuntimeException refusal(MethodInvocation call) throws Throwable {
            try {
                guard.invoke(new Asking(call));
                return null;
            } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException refused) {
                return refused;
            }
        }
    }

    private record Asking(MethodInvocation call) implements MethodInvocation {

        @Override
        public @Nullable Object proceed() {
            return null;
        }

        @Override
        public Method getMethod() {
            return call.getMethod();
        }

        @Override
        public @Nullable Object[] getArguments() {
            return call.getArguments();
        }

        @Override
        public @Nullable Object getThis() {
            return call.getThis();
        }

        @Override
        public java.lang.reflect.AccessibleObject getStaticPart() {
            return call.getStaticPart();
        }
    }
}
