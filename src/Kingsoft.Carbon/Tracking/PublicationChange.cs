namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// Takes the change of a grid factor apart: what the publisher's next year of the same series did, and what a switch to another vintage or
/// series did.
/// </summary>
internal sealed class PublicationChange(FactorLibrary factors, GwpSet gwpSet)
{
    private readonly GwpTable _gwp = GwpTable.Get(gwpSet);

    /// <summary>A site's row with both; null where it rests on several factors, or on one that the library does not hold.</summary>
    public DecompositionRow? RowOf(string site, EnergyShare? before, EnergyShare? after, int years)
    {
        if (FactorOf(before ?? after) is not { } start || FactorOf(after ?? before) is not { } end)
            return null;

        // A site that opens or closes is electricity alone: its factor is the one year's in both.
        decimal startValue = Value(before ?? after!);
        decimal endValue = Value(after ?? before!);
        decimal sameLag = before is null || after is null ? startValue : SameLag(start, end, years, startValue, endValue);
        return sameLag == 0m ? null : DecompositionRow.FromFigures(
            site,
            before?.Co2e.Tonnes ?? 0m,
            after?.Co2e.Tonnes ?? 0m,
            new FactorChange("electricity", before?.MWh ?? 0m, after?.MWh ?? 0m),
            new FactorChange("grid-factor-publication", startValue, sameLag),
            new FactorChange("grid-factor-switch", 1m, endValue / sameLag));
    }

    private EmissionFactor? FactorOf(EnergyShare? share) =>
        share is { FactorIds: [string id], MWh: not 0m } && factors.TryFind(id, out EmissionFactor? factor) ? factor : null;

    private static decimal Value(EnergyShare share) => share.Co2e.Tonnes / share.MWh;

    /// <summary>
    /// The factor of the later year if nothing but the calendar had moved: same series, same lag between data and activity; the earlier
    /// factor where the series does not have it.
    /// </summary>
    private decimal SameLag(EmissionFactor start, EmissionFactor end, int years, decimal startValue, decimal endValue)
    {
        int? wanted = start.DataYear + years;
        if (IsSameSeries(start, end) && end.DataYear == wanted)
            return endValue;

        EmissionFactor[] published = [.. factors.OfActivity(start.Activity)
            .Where(factor => IsSameSeries(start, factor) && factor.DataYear == wanted)];
        EmissionFactor? sameLag = published.Where(factor => !published.Any(other => other.Replaces == factor.Id))
            .OrderBy(factor => factor.KnownFrom).ThenBy(factor => factor.Id, StringComparer.Ordinal).LastOrDefault();
        return sameLag?.SumUnder(_gwp) is { } later && start.SumUnder(_gwp) is { } earlier and not 0m
            ? startValue * later / earlier
            : startValue;
    }

    private static bool IsSameSeries(EmissionFactor a, EmissionFactor b) =>
        a.Citation.Publisher == b.Citation.Publisher && a.Region == b.Region && a.Kind == b.Kind && a.Set == b.Set && a.Unit == b.Unit;
}
