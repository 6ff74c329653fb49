package org.duxue.ground.shared;

import java.util.Optional;

/** On whose behalf the current thread works. Bound for the length of a request or an errand, and never beyond. */
public final class Acting {
    private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

    private Acting() {}

    public static <T, X extends Throwable> T as(Caller caller, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CALLER, caller).call(work);
    }

    public static Optional<Caller> caller() {
        return CALLER.isBound() ? Optional.of(CALLER.get()) : Optional.empty();
    }

    /** The person to write down: the caller, or the house when nobody calls. */
    public static Actor actor() {
        return caller().map(Caller::actor).orElse(Actor.HOUSE);
    }
}
