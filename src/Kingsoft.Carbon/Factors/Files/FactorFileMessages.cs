using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is wrong with a row of a factor file.</summary>
internal static class FactorFileMessages
{
    public static Message IdTwice(string id, long line) => new("factor-file.id-twice", id, line);

    public static Message TakesNoFactor(ActivityCode activity) => new("factor-file.activity-without-factor", activity);

    public static Message CategoryOfScope(Scope scope) => new("factor-file.category-of-scope", (int)scope);

    public static Message NotAKind(string text) => new("factor-file.not-a-kind", text, MessageList.Of(FactorKinds.AllNames));

    public static Message YearsReversed(int? from, int? to) => new("factor-file.years-reversed", to, from);

    public static Message MassTooLarge(string? text, decimal most) => new("factor-file.mass-too-large", text, most);

    public static Message NotAGasWithMass(string part) => new("factor-file.not-a-gas-mass", part);

    public static Message GasUnknown(string gas) => GwpTable.SpelledLike(gas) is { } same
        ? new("factor-file.gas-unknown-near", gas, NumberMessages.Near(same))
        : new("factor-file.gas-unknown", gas);

    public static Message GasTwice(string gas) => new("factor-file.gas-twice", gas);

    public static Message NotAPriceBasis(string text) => new("factor-file.not-a-price-basis", text);

    public static Message NotAUnitOfAGrid(Unit unit, FactorKind kind) => new("factor-file.not-a-unit-of-a-grid", unit, kind.FileName());

    public static Message NotAKindOfActivity(FactorKind kind, ActivityCode activity, IEnumerable<FactorKind> kinds) =>
        new("factor-file.not-a-kind-of-activity", kind.FileName(), activity, string.Join(", ", kinds.Select(other => other.FileName())));

    public static Message NotAUnitOfActivity(Unit unit, ActivityCode activity) =>
        new("factor-file.not-a-unit-of-activity", unit, activity);

    public static Message NotABasis(string text) => new("factor-file.not-a-basis", text);

    public static Message NotYesOrNo(string text) => new("factor-file.not-yes-or-no", text);

    public static Message BoundMissing => new("factor-file.bound-missing");

    public static Message GasesAndTotal => new("factor-file.gases-and-total");

    public static Message GasAsMassAndCo2e(string mass, string co2e) => new("factor-file.gas-as-mass-and-co2e", mass, co2e);

    public static Message GwpSetMissing => new("factor-file.gwp-set-missing");

    public static Message NoFigure => new("factor-file.no-figure");
}
