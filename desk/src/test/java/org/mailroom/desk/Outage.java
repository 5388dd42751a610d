package org.mailroom.desk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets a test switch a store off and on: while it is off, every call of the ports it stands before fails. */
public final class Outage {
    private volatile boolean on;

    public void begin() {
        on = true;
    }

    public void end() {
        on = false;
    }

    /** The port, as long as there is no outage. */
    public <T> T before(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            if (on) {
                throw new StoreUnavailableException("the test has switched the store off");
            }
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
