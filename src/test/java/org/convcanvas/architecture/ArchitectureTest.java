package org.convcanvas.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.awt.Color;
import java.util.Random;

/** The order of the packages, and what each of them keeps out of. */
@AnalyzeClasses(packages = "org.convcanvas", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.convcanvas.";

    @ArchTest
    static final ArchRule ORDER = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("text")
            .definedBy(ROOT + "text..")
            .layer("tensor")
            .definedBy(ROOT + "tensor..")
            .layer("network")
            .definedBy(ROOT + "network..")
            .layer("compute")
            .definedBy(ROOT + "compute..")
            .layer("analysis")
            .definedBy(ROOT + "analysis..")
            .layer("train")
            .definedBy(ROOT + "train..")
            .layer("picture")
            .definedBy(ROOT + "picture..")
            .layer("lab")
            .definedBy(ROOT + "lab..")
            .layer("store")
            .definedBy(ROOT + "store..")
            .layer("lesson")
            .definedBy(ROOT + "lesson..")
            .layer("render")
            .definedBy(ROOT + "render..")
            .layer("cli")
            .definedBy(ROOT + "cli..")
            .layer("ui")
            .definedBy(ROOT + "ui..")
            .layer("app")
            .definedBy(ROOT + "app..")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("tensor")
            .mayOnlyAccessLayers("text")
            .whereLayer("network")
            .mayOnlyAccessLayers("text", "tensor")
            .whereLayer("compute")
            .mayOnlyAccessLayers("text", "tensor", "network")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("text", "tensor", "network", "compute")
            .whereLayer("train")
            .mayOnlyAccessLayers("text", "tensor", "network", "compute")
            .whereLayer("picture")
            .mayOnlyAccessLayers("text", "tensor")
            .whereLayer("lab")
            .mayOnlyAccessLayers("text", "tensor", "network", "compute", "analysis", "train", "picture")
            .whereLayer("store")
            .mayOnlyAccessLayers("text", "tensor", "network", "compute", "analysis", "train", "picture", "lab")
            .whereLayer("render")
            .mayOnlyAccessLayers("text", "tensor", "network", "compute", "analysis", "train", "picture", "lab")
            .whereLayer("lesson")
            .mayOnlyAccessLayers("text", "tensor", "network", "compute", "analysis", "train", "picture", "lab", "store")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .because("a package that uses only those above it can be understood, tested and changed by itself");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles().because("a cycle makes one package of two");

    @ArchTest
    static final ArchRule CORE_WITHOUT_WINDOWS = noClasses()
            .that()
            .resideInAnyPackage(in("tensor", "network", "compute", "analysis", "train"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
            .because("the numbers must be computed alike with and without a display");

    @ArchTest
    static final ArchRule PAINTING_WITHOUT_SWING = noClasses()
            .that()
            .resideInAnyPackage(in("picture", "render"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.swing..")
            .because("pictures of the canvas are made on the command line too");

    @ArchTest
    static final ArchRule IMAGING = only("org.apache.commons.imaging..", "only picture knows its traps", "picture");

    @ArchTest
    static final ArchRule CHARTS =
            only("org.jfree..", "charts look alike when one package makes them", "ui.parts.chart");

    @ArchTest
    static final ArchRule LOOK_AND_FEEL = only("com.formdev..", "the look and feel is the window's matter", "ui");

    @ArchTest
    static final ArchRule JSON = only("com.google.gson..", "file formats live in store", "store");

    @ArchTest
    static final ArchRule COMMAND_LINE = only("picocli..", "only cli reads arguments", "cli");

    @ArchTest
    static final ArchRule THREADS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "tensor..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "lab.Jobs")
            .should()
            .callConstructorWhere(constructorOf(Thread.class))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java.util.concurrent.(Executors|ForkJoinPool|ThreadPoolExecutor|Timer)")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.swing.SwingWorker")
            .because("work is run by Parallel and Jobs, which can be made sequential in tests");

    @ArchTest
    static final ArchRule COLOURS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "picture..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "render.Palette") // the theme: a token with an opacity
            .should()
            .callConstructorWhere(constructorOf(Color.class))
            .because("every colour comes from the theme's files or from a colour map");

    @ArchTest
    static final ArchRule STREAMS = noClasses()
            .that()
            .resideOutsideOfPackages(in("cli", "app"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("what is said to a person goes through notices, and only the command line ends the program");

    @ArchTest
    static final ArchRule RANDOM = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .because("every random thing has its seed, so that a scene replays");

    @ArchTest
    static final ArchRule STATICS =
            fields().that().areStatic().should().beFinal().because("state belongs to an object that somebody owns");

    @ArchTest
    static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?)")
            .because("a name should say what a class is for");

    private static String[] in(String... packages) {
        String[] names = packages.clone();
        for (int i = 0; i < names.length; i++) {
            names[i] = ROOT + names[i] + "..";
        }
        return names;
    }

    private static ArchRule only(String library, String reason, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in(packages))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because(reason)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> constructorOf(Class<?> type) {
        return new DescribedPredicate<>("constructor of " + type.getSimpleName()) {
            @Override
            public boolean test(JavaAccess<?> access) {
                JavaClass owner = access.getTargetOwner();
                return owner.isEquivalentTo(type);
            }
        };
    }
}
