using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>What project files are told: of their members, of the files that they name, and of what cannot be tracked.</summary>
internal static class ProjectMessages
{
    public static Message Missing => new("member-missing");

    public static Message NotAnObject => new("member-not-object");

    public static Message NotAList => new("member-not-list");

    public static Message NotAText => new("member-not-text");

    public static Message NoWords => new("member-without-words");

    public static Message NotTrueOrFalse => new("member-not-boolean");

    public static Message ListForFile => new("member-list-for-file");

    public static Message PathWithNul => new("project-path-nul");

    public static Message ReportedWithoutFile => new("project-basis-without-figures");

    public static Message PolicyWithoutBaseYear => new("project-policy-without-base-year");

    public static Message ShareNotYet => new("entity-share-not-yet");

    public static Message NoControlNotYet => new("entity-control-not-yet");

    public static Message NoPrintedYear => new("project-printed-years-missing");

    public static Message NotCalculable => new("project-figure-not-calculable");

    public static Message TargetWithoutBaseYear => new("target-base-year-missing");

    public static Message OnlyLaterContraction => new("target-of-later-contraction-only");

    public static Message NotOfScope2 => new("change-not-of-scope-2");

    public static Message NotOfScope3 => new("change-not-of-scope-3");

    public static Message InFiguresMissing => new("change-in-figures-missing");

    public static Message EquivalentMissing => new("energy-equivalent-missing");

    public static Message Calorific => new("energy-is-calorific");

    public static Message NotAnObjectOf(IEnumerable<string> members) => new("member-not-object-of", Listed(members));

    /// <summary>A member that has no effect here, and why.</summary>
    public static Message Ignored(Message why) => new("member-ignored", why);

    public static Message Unknown(string member, IReadOnlyCollection<string> members) => NumberMessages.NearTo(member, members) is { } near
        ? new("member-unknown-near", member, near)
        : new("member-unknown", member, Listed(members));

    public static Message Twice(string member) => new("member-twice", member);

    public static Message NotAccepted(string text, params IEnumerable<string> accepted) =>
        new("member-not-accepted", text, Either(accepted));

    public static Message NotCalculableNumber(string? text) => new("member-number-extreme", text, Numbers.Calculable);

    public static Message TextForNumber(string? text) => new("member-text-for-number", text);

    public static Message NotANumber(string? text) => text is null
        ? new("member-not-number")
        : new("member-number-inexact", text);

    public static Message NotAPercentage(string? text) => new("member-not-percentage", text);

    public static Message NotPositive(string? text) => new("member-not-positive", text);

    public static Message NotWhole(string? text, long low, long high) => new("member-not-whole-number", text, low, high);

    public static Message NotADay(string text) => new("member-not-day", text);

    public static Message NotAYear(string name) => new("member-not-year", name);

    public static Message NotACategory(string name) => new("member-not-category", name);

    public static Message ThresholdOutOfRange(decimal percent) => new("policy-threshold-out-of-range", percent);

    public static Message ConfidenceOutOfRange(decimal percent) =>
        new("member-confidence-out-of-range", percent, ForecastOptions.MostConfidencePct);

    public static Message TooLarge(int mebibytes) => new("project-too-large", mebibytes);

    public static Message TargetNameTwice(string name) => new("target-name-twice", name);

    public static Message NotYet(string member) => new("member-not-yet", member);

    public static Message UnknownSet(string set, IEnumerable<string> known) => !known.Any()
        ? new("project-sets-none", set)
        : new("project-set-unknown", set, Listed(known));

    public static Message NotAnActivity(string name) => new("proxy-activity-unknown", name);

    public static Message NotConfirmable(string code, IEnumerable<string> codes) => new("project-not-confirmable", code, Listed(codes));

    public static Message NotACurrency(string name) => new("rate-currency-unknown", name);

    public static Message FileTwice(string name) => new("project-file-twice", name);

    public static Message PathEmpty(string project) => new("project-path-empty", project);

    public static Message PathOutside(string name, string project) => new("project-path-outside", name, project);

    public static Message PathOfFolder(string name, string project) => new("project-path-folder", name, project);

    public static Message LinkOutside(string name, string project) => new("project-link-outside", name, project);

    public static Message FileWithoutLength(string name) => new("project-file-without-length", name);

    public static Message FileMissing(string name, string project) => new("project-file-missing", name, project);

    public static Message PrintedUnit(string unit, Unit wanted, string indicator) =>
        new("printed-unit-not-tracked", unit, wanted, indicator);

    private static MessageList Listed(IEnumerable<string> words) => MessageList.Of(words);

    private static object Either(IEnumerable<string> words) =>
        words.Aggregate<string, object?>(null, (before, word) => before is null ? word : new Message("member-either", before, word))!;
}
