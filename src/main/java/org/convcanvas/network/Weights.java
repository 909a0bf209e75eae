package org.convcanvas.network;

import java.util.HashMap;
import java.util.Map;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** The trainable tensors of a network, by node and role. Immutable; unchanged tensors are shared between versions. */
public final class Weights {
    private static final Weights NONE = new Weights(Map.of());

    private final Map<String, Map<String, Tensor>> byNode;

    private Weights(Map<String, Map<String, Tensor>> byNode) {
        this.byNode = byNode;
    }

    /** No tensors. */
    public static Weights none() {
        return NONE;
    }

    /** The tensors of a node by role; empty for a node without any. */
    public Map<String, Tensor> of(String id) {
        return byNode.getOrDefault(id, Map.of());
    }

    /** One tensor, or null. */
    public @Nullable Tensor get(String id, String role) {
        return of(id).get(role);
    }

    /** The convolution weights of a node, O x I/groups x kh x kw, or null. */
    public @Nullable Tensor kernel(String id) {
        return get(id, WeightSpec.KERNEL);
    }

    /** The biases of a node, O, or null. */
    public @Nullable Tensor bias(String id) {
        return get(id, WeightSpec.BIAS);
    }

    /** With one tensor put or replaced. */
    public Weights with(String id, String role, Tensor tensor) {
        Map<String, Tensor> roles = new HashMap<>(of(id));
        roles.put(role, tensor);
        return with(id, roles);
    }

    /** With all tensors of a node replaced. */
    public Weights with(String id, Map<String, Tensor> roles) {
        Map<String, Map<String, Tensor>> changed = new HashMap<>(byNode);
        if (roles.isEmpty()) {
            changed.remove(id);
        } else {
            changed.put(id, Map.copyOf(roles));
        }
        return new Weights(changed);
    }

    /** With the tensors of a node under another name. */
    public Weights renamed(String id, String name) {
        return with(id, Map.of()).with(name, of(id));
    }

    /** True when every tensor of the node is the same object in both. */
    public boolean same(Weights other, String id) {
        Map<String, Tensor> here = of(id);
        Map<String, Tensor> there = other.of(id);
        return here == there
                || (here.keySet().equals(there.keySet())
                        && here.keySet().stream().allMatch(role -> here.get(role) == there.get(role)));
    }
}
