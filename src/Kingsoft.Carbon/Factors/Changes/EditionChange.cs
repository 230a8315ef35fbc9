namespace Kingsoft.Carbon.Factors;

/// <summary>One thing that an edition gives otherwise than another.</summary>
public sealed class EditionChange
{
    private const int PercentDecimals = 6;

    private EditionChange(EmissionFactor? before, EmissionFactor? after, EditionChangeKind kind, decimal? co2eBefore, decimal? co2eAfter)
    {
        (Before, After, Kind, Co2eBefore, Co2eAfter) = (before, after, kind, co2eBefore, co2eAfter);
    }

    /// <summary>The factor of the earlier edition; null where there is none.</summary>
    public EmissionFactor? Before { get; }

    /// <summary>The factor of the later edition; null where there is none.</summary>
    public EmissionFactor? After { get; }

    /// <summary>What became of it.</summary>
    public EditionChangeKind Kind { get; }

    /// <summary>
    /// CO2e in the earlier edition, in kilograms per <see cref="EmissionFactor.Unit"/> and under <see cref="GwpBefore"/>; null where there
    /// is no factor, or masses of gases and no GWP set to weigh them.
    /// </summary>
    public decimal? Co2eBefore { get; }

    /// <summary>The same in the later edition, under <see cref="GwpAfter"/>.</summary>
    public decimal? Co2eAfter { get; }

    /// <summary>The GWP set that <see cref="Co2eBefore"/> is under; null where it is CO2 alone, or there is none.</summary>
    public GwpBasis? GwpBefore { get; private init; }

    /// <summary>The GWP set that <see cref="Co2eAfter"/> is under; null where it is CO2 alone, or there is none.</summary>
    public GwpBasis? GwpAfter { get; private init; }

    /// <summary>The factor that there is, the later edition's where there are two.</summary>
    public EmissionFactor Factor => After ?? Before!;

    /// <summary>Later minus earlier, in kilograms of CO2e per unit; null where the two are not compared.</summary>
    public decimal? Difference => Kind is EditionChangeKind.OtherUnit ? null : Co2eAfter - Co2eBefore;

    /// <summary>The difference in percent of the earlier figure, to six decimals; null where that is 0 or there is no difference.</summary>
    public decimal? Percent =>
        Share is { } share ? Math.Round(share * 100m, PercentDecimals, MidpointRounding.ToEven) : null;

    /// <summary>Whether the two figures are under different GWP sets, so that a part of the difference may be that of the sets.</summary>
    public bool IsUnderOtherGwp => Before is not null && After is not null && GwpBefore is not null && GwpAfter is not null
        && GwpBefore != GwpAfter;

    /// <summary>Kind and id.</summary>
    public override string ToString() => $"{Factor.Id}: {Kind}";

    internal decimal? Share => Difference is { } difference && Co2eBefore is { } before && before != 0m ? difference / before : null;

    /// <summary>The change between two factors of the same thing; null where no figure is another.</summary>
    internal static EditionChange? Between(EmissionFactor before, EmissionFactor after, GwpSet? gwp)
    {
        if (before.HasSameEmissionsAs(after))
            return null;

        (decimal? earlier, GwpBasis? gwpBefore) = Weighed(before, gwp);
        (decimal? later, GwpBasis? gwpAfter) = Weighed(after, gwp);
        EditionChangeKind kind = earlier is null || later is null || earlier == later
            ? EditionChangeKind.OtherFigures
            : EditionChangeKind.Moved;
        return new EditionChange(before, after, kind, earlier, later) { GwpBefore = gwpBefore, GwpAfter = gwpAfter };
    }

    internal static EditionChange OfOtherUnit(EmissionFactor before, EmissionFactor after, GwpSet? gwp) =>
        Of(before, after, EditionChangeKind.OtherUnit, gwp);

    internal static EditionChange OfNew(EmissionFactor after, GwpSet? gwp) => Of(null, after, EditionChangeKind.New, gwp);

    internal static EditionChange OfGone(EmissionFactor before, GwpSet? gwp) => Of(before, null, EditionChangeKind.Gone, gwp);

    private static EditionChange Of(EmissionFactor? before, EmissionFactor? after, EditionChangeKind kind, GwpSet? gwp)
    {
        (decimal? earlier, GwpBasis? gwpBefore) = before is null ? default : Weighed(before, gwp);
        (decimal? later, GwpBasis? gwpAfter) = after is null ? default : Weighed(after, gwp);
        return new EditionChange(before, after, kind, earlier, later) { GwpBefore = gwpBefore, GwpAfter = gwpAfter };
    }

    // A figure in CO2e is under the set of its publisher; masses of gases are under none until one is named.
    private static (decimal? Co2e, GwpBasis? Gwp) Weighed(EmissionFactor factor, GwpSet? gwp)
    {
        if (factor.IsCo2Only)
            return (factor.Gases.Sum(gas => gas.KilogramsPerUnit), null);
        if (factor.GwpBasis is { } own && factor.Gases.All(gas => gas.Gas == "CO2"))
            return (factor.PublishedCo2eKilograms ?? factor.Components.Sum(component => component.KilogramsPerUnit), own);
        return gwp is { } set && factor.Co2eUnder(set) is { } co2e ? (co2e, (GwpBasis)set) : (null, null);
    }
}
