package org.convcanvas.picture;

/** A colour as CIE L*a*b* under D65, also as seen with a colour-vision deficiency, and how far two are apart. */
record Perceived(double lightness, double a, double b) {
    /** How the eye without one kind of cone sees linear light: Machado, Oliveira, Fernandes 2009, severity 1. */
    enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }
    }

    static Perceived of(int rgb, Vision vision) {
        double[] light = {OkLab.linear(rgb >> 16 & 0xFF), OkLab.linear(rgb >> 8 & 0xFF), OkLab.linear(rgb & 0xFF)};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += vision.matrix[3 * i + j] * light[j];
            }
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new Perceived(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /** CIEDE2000 (Sharma, Wu, Dalal 2005). */
    double difference(Perceived other) {
        double meanC = (Math.hypot(a, b) + Math.hypot(other.a, other.b)) / 2;
        double g = 0.5 * (1 - Math.sqrt(power7(meanC) / (power7(meanC) + power7(25))));
        double a1 = (1 + g) * a;
        double a2 = (1 + g) * other.a;
        double c1 = Math.hypot(a1, b);
        double c2 = Math.hypot(a2, other.b);
        double h1 = hue(a1, b);
        double h2 = hue(a2, other.b);
        double dh = c1 * c2 == 0 ? 0 : h2 - h1;
        dh += dh > 180 ? -360 : dh < -180 ? 360 : 0;
        double deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));
        double meanL = (lightness + other.lightness) / 2;
        double c = (c1 + c2) / 2;
        double h = c1 * c2 == 0 ? h1 + h2 : (h1 + h2) / 2;
        h += c1 * c2 != 0 && Math.abs(h1 - h2) > 180 ? (h1 + h2 < 360 ? 180 : -180) : 0;
        double t =
                1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.20 * cosine(4 * h - 63);
        double middle = (meanL - 50) * (meanL - 50);
        double sl = 1 + 0.015 * middle / Math.sqrt(20 + middle);
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double turn = 30 * Math.exp(-(h - 275) / 25 * ((h - 275) / 25));
        double rt = -Math.sin(Math.toRadians(2 * turn)) * 2 * Math.sqrt(power7(c) / (power7(c) + power7(25)));
        double l = (other.lightness - lightness) / sl;
        double dc = (c2 - c1) / sc;
        double hue = deltaH / sh;
        return Math.sqrt(l * l + dc * dc + hue * hue + rt * dc * hue);
    }

    private static double power7(double value) {
        return Math.pow(value, 7);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
