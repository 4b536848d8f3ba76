package org.hearthwork;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.CrudRepository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house, executable, each with its reason. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hearthwork");

    private static final Pattern PARSED = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document[.]write|DOMParser|createContextualFragment");

    private static final DescribedPredicate<JavaMethod> NAMES_WHO_MAY_CALL = DescribedPredicate.describe(
            "name who may call them",
            method -> Stream.of(method.getAnnotations().stream())
                    .flatMap(annotations -> annotations)
                    .anyMatch(annotation -> annotation.getRawType().isEquivalentTo(PreAuthorize.class)
                            || annotation.getRawType().isMetaAnnotatedWith(PreAuthorize.class)));

    @Test
    void every_service_method_says_who_may_call_it() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.have(NAMES_WHO_MAY_CALL))
                .because("a method without a rule is open to everyone who can reach a button")
                .check(PRODUCT);
    }

    @Test
    void every_service_method_that_touches_data_is_one_transaction() {
        methods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are services with rows",
                        (JavaClass type) -> type.isAnnotatedWith(Service.class)
                                && !type.getSimpleName().equals("Library")))
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should()
                .beAnnotatedWith(Transactional.class)
                .because(
                        "who may do it and what is done are decided on the same rows, and row security is set per transaction")
                .check(PRODUCT);
    }

    @Test
    void every_screen_names_its_roles_or_is_open_to_all_on_purpose() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .because("Vaadin denies the rest, and a forgotten role should fail here, not at a client's")
                .check(PRODUCT);
    }

    @Test
    void nobody_uses_permit_all() {
        noClasses()
                .should()
                .beAnnotatedWith(PermitAll.class)
                .because("it means everyone who is signed in, and partners are signed in too")
                .check(PRODUCT);
    }

    @Test
    void views_stay_inside_their_module() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .and()
                .doNotHaveSimpleName("LoginView")
                .should()
                .bePackagePrivate()
                .because(
                        "links between modules go through a Navigation class; only the security rules name the sign-in page")
                .check(PRODUCT);
    }

    @Test
    void screens_never_see_entities() {
        noClasses()
                .that()
                .areAssignableTo(Component.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .because("an entity in a view is a write past its service")
                .check(PRODUCT);
    }

    @Test
    void screens_ask_services_and_never_the_database() {
        noClasses()
                .that()
                .areAssignableTo(Component.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "jakarta.persistence..", "javax.sql..")
                .because("a view asks, a service decides")
                .check(PRODUCT);
    }

    @Test
    void screens_ask_services_and_never_what_services_ask() {
        noClasses()
                .that()
                .areAssignableTo(Component.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(org.springframework.stereotype.Repository.class)
                .because("what reads rows has no guard of its own: a service stands before it")
                .check(PRODUCT);
    }

    @Test
    void no_screen_shows_what_was_typed_as_anything_but_text() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(com.vaadin.flow.component.Html.class)
                .because("a text that is parsed as a page runs what is in it (S13)")
                .check(PRODUCT);
        for (Path place : List.of(Path.of("src/main/java"), Path.of("frontend/src"))) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file ->
                                file.toString().matches("(?!.*/generated/).*[.](java|ts)")) // generated: Vaadin's
                        .toList()) {
                    assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(PARSED);
                }
            }
        }
    }

    @Test
    void no_screen_carries_script_in_strings() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Page.executeJs or Element.executeJs",
                        call -> call.getTarget().getName().equals("executeJs")))
                .because("a strict content security policy must stay one switch away: scripts live in frontend/src")
                .check(PRODUCT);
    }

    @Test
    void repositories_offer_only_what_they_declare() {
        noClasses()
                .should()
                .beAssignableTo(JpaRepository.class)
                .orShould()
                .beAssignableTo(CrudRepository.class)
                .because("findAll and deleteAll are nobody's use case")
                .check(PRODUCT);
    }

    @Test
    void no_repository_counts_pages() {
        noMethods()
                .should()
                .haveRawReturnType(Page.class)
                .because("a page counts all rows for a number nobody reads; a list or a slice does")
                .check(PRODUCT);
    }

    @Test
    void names_speak_the_domain() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .because("such names say what a class is made of, not what it knows")
                .check(PRODUCT);
    }

    @Test
    void nobody_asks_the_system_clock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PracticeClock")
                .and()
                .doNotHaveSimpleName("RowSecurityDialect")
                .and()
                .doNotHaveSimpleName("Ids")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "now() without a clock",
                        call -> call.getTarget().getName().equals("now")
                                && call.getTarget().getOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .because("homework is about days: every day must be movable in a test and in the demo practice")
                .check(PRODUCT);
    }

    @Test
    void p15_one_place_knows_how_a_language_writes_days_and_times() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Dates")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.format.DateTimeFormatter")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.vaadin.flow.component.datepicker..",
                        "com.vaadin.flow.component.timepicker..",
                        "com.vaadin.flow.component.datetimepicker..")
                .because(
                        "a field that writes and reads days in its own way lets one disappear: DayField and TimeField ask Dates")
                .check(PRODUCT);
    }

    @Test
    void every_entity_keeps_its_constructor_closed() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notHaveModifier(JavaModifier.FINAL)
                .andShould()
                .resideInAPackage("..internal..")
                .because("aggregates never leave their module")
                .check(PRODUCT);
    }

    @Test
    void only_what_gives_homework_asks_for_the_newest_version_of_an_exercise() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.hearthwork.library..", "org.hearthwork.demo..")
                .and()
                .doNotHaveSimpleName("Assigning")
                .and()
                .doNotHaveSimpleName("AssignDialog")
                .and()
                .doNotHaveSimpleName("Planning")
                .and()
                .doNotHaveSimpleName("NextSteps") // proposes what to give next
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Library.newest or Library.findNewest",
                        call -> call.getTarget().getOwner().getSimpleName().equals("Library")
                                && call.getTarget()
                                        .getName()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .endsWith("newest")))
                .because("a couple keeps the words it began with: what was given is asked for by its Edition")
                .check(PRODUCT);
    }

    private static final DescribedPredicate<JavaClass> SCREENS = DescribedPredicate.describe(
            "belong to a screen",
            type -> type.getPackageName().endsWith(".ui")
                    && !type.getPackageName().equals("org.hearthwork.kit.ui"));

    @Test
    void point_8_every_click_runs_through_the_one_place_that_knows_failures() {
        noClasses()
                .that(SCREENS)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "add...Listener for a click, a confirmation or a cancelling",
                        call -> List.of(
                                        "addClickListener",
                                        "addSingleClickListener",
                                        "addDoubleClickListener",
                                        "addConfirmListener",
                                        "addCancelListener",
                                        "addRejectListener")
                                .contains(call.getTarget().getName())))
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a button with a listener of its own",
                        call -> call.getTargetOwner().isEquivalentTo(com.vaadin.flow.component.button.Button.class)
                                && call.getTarget().getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(ComponentEventListener.class))))
                .because("Buttons and Clicks say a refusal at its place and any other failure with a reference")
                .check(PRODUCT);
    }

    @Test
    void point_8_what_acts_at_once_when_chosen_runs_through_the_same_place() {
        noClasses()
                .that(SCREENS)
                .and(DescribedPredicate.describe(
                        "call a service",
                        (JavaClass type) -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isAnnotatedWith(Service.class)
                                        && !call.getTargetOwner()
                                                .getSimpleName()
                                                .equals("Library"))))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "addValueChangeListener, whose listener could call that service",
                        call -> call.getTarget().getName().equals("addValueChangeListener")))
                .because("a choice that was not kept must not stand there as if it were: Clicks.chosen takes it back")
                .check(PRODUCT);
    }

    @Test
    void only_repositories_know_what_is_not_sent_to_the_database_yet() {
        noClasses()
                .that()
                .areNotAnnotatedWith(org.springframework.stereotype.Repository.class)
                .and()
                .areNotAssignableTo(org.springframework.orm.jpa.JpaDialect.class) // begins transactions, for everybody
                .should()
                .dependOnClassesThat()
                .areAssignableTo(jakarta.persistence.EntityManager.class)
                .because("a service that flushes between two statements knows more of the database than of its task")
                .check(PRODUCT);
    }

    @Test
    void no_file_holds_more_than_one_reader_can_keep_in_mind() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).toList())
                    .hasSizeGreaterThan(300)
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as("%s; a long file is cut by what it knows", file)
                            .hasSizeLessThanOrEqualTo(file.getParent().endsWith("ui") ? 220 : 250));
        }
    }
}
