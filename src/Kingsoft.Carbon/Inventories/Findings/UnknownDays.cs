using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Names the factor that a day left out which falls within the year or month of its publication, of which no day is known: it may have
/// been out by then.
/// </summary>
internal static class UnknownDays
{
    private const decimal NearPct = 1m;

    public static ChoiceRemark? RemarkOn(PlanLeg leg, GwpTable gwp)
    {
        if (leg.Selection is not { OfUnknownDay: { Factor: { } other } choice } taken)
            return null;

        decimal? kilograms = leg.Factor!.SumUnder(gwp), otherwise = other.SumUnder(gwp);
        bool isNear = AreNear(PerAmount(taken, kilograms), PerAmount(choice, otherwise));
        return new ChoiceRemark(
            "publication-day",
            isNear ? FindingSeverity.Info : FindingSeverity.Warning,
            ChoiceMessages.UnknownDay(other),
            kilograms is { } ofTaken && otherwise is { } ofOther
                ? ChoiceMessages.UnknownDayOf(other, leg.Need.AsOf!.Value, leg.Factor!, ofOther, ofTaken)
                : ChoiceMessages.UnknownDayOf(other, leg.Need.AsOf!.Value, leg.Factor!));
    }

    private static Ratio? PerAmount(FactorSelection selection, decimal? kilograms) =>
        kilograms is { } value ? selection.Conversion!.Ratio * Ratio.From(value) : null;

    private static bool AreNear(Ratio? one, Ratio? other)
    {
        if (one is not { } taken || other is not { } otherwise)
            return false;
        if (taken.Equals(otherwise))
            return true;

        Ratio percent = Ratio.From(NearPct / 100m);
        return !IsAbove(otherwise, taken * (Ratio.From(1m) + percent)) && !IsAbove(taken * (Ratio.From(1m) - percent), otherwise);
    }

    private static bool IsAbove(Ratio value, Ratio other) => value.Numerator * other.Denominator > other.Numerator * value.Denominator;
}
