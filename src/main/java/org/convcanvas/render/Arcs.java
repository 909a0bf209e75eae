package org.convcanvas.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;

/** Which wires run over the headers, and in which lanes. */
final class Arcs {
    private Arcs() {}

    /** The arcs of a network, by reader. */
    static List<Arc> of(Network network) {
        List<Line> lines = lines(network);
        lines.sort(Comparator.comparingInt(Line::length));
        int[] used = new int[network.nodes().size() + 1]; // lanes in use from each column to the next
        TreeMap<Integer, List<Arc>> byReader = new TreeMap<>();
        for (Line line : lines) { // the short ones lie under the long ones
            int lane = 0;
            for (int gap = line.from(); gap < line.to().last(); gap++) {
                lane = Math.max(lane, used[gap]);
            }
            for (int gap = line.from(); gap < line.to().last(); gap++) {
                used[gap] = lane + 1;
            }
            for (int reader : line.to()) {
                byReader.computeIfAbsent(reader, any -> new ArrayList<>()).add(new Arc(line.from(), reader, lane, 0));
            }
        }
        List<Arc> arcs = new ArrayList<>();
        byReader.values().forEach(same -> addEnds(arcs, same));
        return arcs;
    }

    private record Line(int from, TreeSet<Integer> to) {
        int length() {
            return to.last() - from;
        }
    }

    /** What does not stand right before its reader, with all its distant readers, by the numbers of columns. */
    private static List<Line> lines(Network network) {
        TreeMap<Integer, TreeSet<Integer>> readers = new TreeMap<>();
        int column = 0;
        for (Node node : network.nodes()) {
            column++;
            for (String input : node.inputs()) {
                int source = network.indexOf(input) + 1;
                if (source != column - 1) {
                    readers.computeIfAbsent(source, any -> new TreeSet<>()).add(column);
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        readers.forEach((from, to) -> lines.add(new Line(from, to)));
        return lines;
    }

    /** Of the arcs that end at one column a higher one ends further right, so that it does not cross the lower ones. */
    private static void addEnds(List<Arc> arcs, List<Arc> same) {
        same.sort(Comparator.comparingInt(Arc::lane));
        for (int end = 0; end < same.size(); end++) {
            Arc arc = same.get(end);
            arcs.add(new Arc(arc.from(), arc.to(), arc.lane(), end));
        }
    }

    /** How many lanes there are. */
    static int lanes(List<Arc> arcs) {
        return arcs.stream().mapToInt(arc -> arc.lane() + 1).max().orElse(0);
    }
}
