using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said of ledgers, their ids, and rows that break a rule.</summary>
internal static class LedgerMessages
{
    public static Message FileTwice => new("ledger-twice");

    /// <summary>Another file with the same text: a copy, another name of one file, or what it was compressed to.</summary>
    public static Message FileOfSameText(string other) => new("ledger-same-text", other);

    public static Message NotCompressed => new("ledger-not-compressed");

    public static Message FileWithoutRows => new("ledger-empty");

    public static Message MethodOutsideScope2 => new("method-outside-scope-2");

    public static Message RowOfTotals(string word) => new("row-of-totals", word);

    public static Message IdTwice(string id, SourceLocation other) => new("id-twice", id, other);

    /// <summary>The other record has faults, and may stand before or after this one.</summary>
    public static Message IdOfUnsound(string id, SourceLocation other) => new("id-of-unsound", id, other);

    public static Message IdOfPlace(string id) => new("id-of-place", id);

    public static Message IdWithHash(string id) => new("id-with-hash", id);

    public static Message CorrectsItself(string id) => new("corrects-itself", id);

    public static Message CorrectsUnknown(string id) => new("corrects-unknown", id);

    public static Message CorrectsInCircle(CorrectionRow original) => new("corrects-circle", original.Name, original.Location);

    /// <summary>A correction that says something else than the row that it corrects.</summary>
    public static Message CorrectsAnother(CorrectionRow original, IEnumerable<Message> differences) =>
        new("corrects-another", original.Name, original.Location, MessageList.Of(differences));

    public static Message CorrectsOtherValue(string column, object? value, object? original) => original is null
        ? new("corrects-value-added", column, value)
        : value is null
        ? new("corrects-value-missing", column, original)
        : new("corrects-value-other", column, original, value);

    public static Message CorrectsBelowZero(CorrectionSum sum)
    {
        CorrectionRow original = sum.Original;
        return new("corrects-below-zero", original.Name, original.Location, original.Amount, original.Context.Unit, sum.Added, sum.Rest);
    }

    public static Message AmountNegative(decimal amount) => new("amount-negative", amount);

    public static Message AmountNotOfCalculation(decimal amount, ActivityRecord made) =>
        new("amount-not-of-calculation", Numbers.Format(amount), made.CalculationText, Numbers.Format(made.Amount));

    public static Message AmountBesideCalculation(string amount) => new("amount-beside-calculation", amount);

    public static Message UncertaintyNegative(decimal halfWidth) => new("uncertainty-negative", halfWidth);

    public static Message CategoryOnScope(Scope scope) =>
        scope == Scope.Outside ? new("category-on-scope-outside") : new("category-on-scope", (int)scope);

    public static Message ReportedUnit(Unit unit) => new("reported-unit-not-emissions", unit, ActivityCode.ReportedEmissions);

    public static Message ReportedScopeMissing() => new("reported-scope-missing", ActivityCode.ReportedEmissions);

    public static Message ReportedCategoryMissing() => new("reported-category-missing", ActivityCode.ReportedEmissions);

    /// <summary>A pin on an activity that takes no factor.</summary>
    public static Message FactorOn(string factorId, ActivityCode activity) => new("factor-on-reported", factorId, activity);

    public static Message ScopeWithoutFactor(ActivityCode activity) => activity == ActivityCode.ExportedElectricity
        ? new("scope-on-exported", activity)
        : new("scope-on-self-generated", activity);

    public static Message CategoryWithoutFactor(ActivityCode activity) => activity == ActivityCode.ExportedElectricity
        ? new("category-on-exported", activity)
        : new("category-on-self-generated", activity);

    public static Message RegionMissing(ActivityCode activity) => new("region-missing", activity);

    public static Message MethodOnCalculated(ActivityCode activity) =>
        new("method-on-calculated", activity, ActivityCode.ReportedEmissions);

    public static Message GwpSetOnCalculated(ActivityCode activity) =>
        new("gwp-set-on-calculated", activity, ActivityCode.ReportedEmissions);

    public static Message NotAnOwnColumn(string column) => new("own-column-unknown", column);

    public static Message OwnColumnTwice(string column) => new("own-column-twice", column);
}
