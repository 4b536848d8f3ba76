package org.hearthwork.homework;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.couples.Couple;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.vault.SealedColumn;
import org.hearthwork.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * What is written in homework, sealed and opened: for repositories, within their transaction. An answer is sealed with the key of
 * who gave it, a personal note with that of who it is for, everything else with the couple's.
 */
@Component
public class SealedWords {

    private static final SealedColumn ANSWER = new SealedColumn("homework.answer.body");
    private static final SealedColumn NOTE = new SealedColumn("homework.personal_note.body");
    private static final SealedColumn WHY = new SealedColumn("homework.assignment.why");
    private static final SealedColumn IF_CUE = new SealedColumn("homework.assignment.if_cue");
    private static final SealedColumn THEN_ACTION = new SealedColumn("homework.assignment.then_action");
    private static final SealedColumn OBSTACLE = new SealedColumn("homework.assignment.obstacle");
    private static final SealedColumn PLAN_B = new SealedColumn("homework.assignment.plan_b");
    private static final SealedColumn TALK = new SealedColumn("homework.talk.said");
    private static final SealedColumn TALK_DRAFT = new SealedColumn("homework.talk.draft");
    private static final SealedColumn PHOTO = new SealedColumn("homework.photo.image");
    private static final SealedColumn OUTCOME = new SealedColumn("homework.outcome.offered");

    private final Vault vault;

    SealedWords(Vault vault) {
        this.vault = vault;
    }

    public static SealedColumn.Place placeOfAnswer(UUID partner, UUID occurrence, String prompt) {
        return ANSWER.of(partner, occurrence, prompt);
    }

    public String sealAnswer(UUID partner, UUID occurrence, String prompt, AnswerBody body) {
        return vault.seal(placeOfAnswer(partner, occurrence, prompt), body.toJson());
    }

    public AnswerBody answer(UUID partner, UUID occurrence, String prompt, String sealed) {
        return AnswerBody.fromJson(vault.open(placeOfAnswer(partner, occurrence, prompt), sealed));
    }

    /** Before answers of many people are opened. */
    public void ready(Collection<UUID> partners) {
        vault.ready(partners);
    }

    /** The same wish with its lines as they are kept. */
    AssignmentWish seal(Couple couple, AssignmentId id, AssignmentWish wish) {
        AssignmentWish.Kit kit = wish.kit();
        UUID of = couple.id().value();
        return wish.keeping(
                new AssignmentWish.Kit(
                        vault.seal(WHY.of(of, id.value()), kit.why().strip()),
                        vault.seal(IF_CUE.of(of, id.value()), kit.cue().strip()),
                        vault.seal(THEN_ACTION.of(of, id.value()), kit.action().strip()),
                        vault.seal(OBSTACLE.of(of, id.value()), kit.obstacle().strip()),
                        vault.seal(PLAN_B.of(of, id.value()), kit.planB().strip()),
                        kit.confidence()),
                wish.notes().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                note -> vault.seal(
                                        NOTE.of(
                                                couple.partner(note.getKey())
                                                        .id()
                                                        .value(),
                                                id.value()),
                                        note.getValue().strip()))));
    }

    public AssignmentWish.Kit kit(UUID couple, AssignmentId id, AssignmentWish.Kit sealed) {
        return new AssignmentWish.Kit(
                vault.open(WHY.of(couple, id.value()), sealed.why()),
                vault.open(IF_CUE.of(couple, id.value()), sealed.cue()),
                vault.open(THEN_ACTION.of(couple, id.value()), sealed.action()),
                vault.open(OBSTACLE.of(couple, id.value()), sealed.obstacle()),
                vault.open(PLAN_B.of(couple, id.value()), sealed.planB()),
                sealed.confidence());
    }

    public String note(UUID partner, UUID assignment, String sealed) {
        return vault.open(NOTE.of(partner, assignment), sealed);
    }

    public String sealTalk(UUID couple, UUID occurrence, String said) {
        return vault.seal(TALK.of(couple, occurrence), said);
    }

    public String talk(UUID couple, UUID occurrence, String sealed) {
        return vault.open(TALK.of(couple, occurrence), sealed);
    }

    public String sealTalkDraft(UUID partner, UUID occurrence, String words) {
        return vault.seal(TALK_DRAFT.of(partner, occurrence), words);
    }

    public String talkDraft(UUID partner, UUID occurrence, String sealed) {
        return vault.open(TALK_DRAFT.of(partner, occurrence), sealed);
    }

    public byte[] sealPhoto(UUID partner, PhotoId id, byte[] image) {
        return vault.seal(PHOTO.of(partner, id), image);
    }

    public byte[] photo(UUID partner, PhotoId id, byte[] sealed) {
        return vault.open(PHOTO.of(partner, id), sealed);
    }

    public String sealOutcome(UUID couple, UUID occurrence, String offered) {
        return vault.seal(OUTCOME.of(couple, occurrence), offered);
    }

    public String outcome(UUID couple, UUID occurrence, String sealed) {
        return vault.open(OUTCOME.of(couple, occurrence), sealed);
    }
}
