using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>A certificate or contract that may cover load: how much is left of it, and for which years.</summary>
internal sealed class InstrumentClaim(ContractualInstrument instrument, ImmutableArray<int> years)
{
    public ContractualInstrument Instrument { get; } = instrument;

    /// <summary>The reporting years whose load it may cover, in order.</summary>
    public ImmutableArray<int> Years { get; } = years;

    /// <summary>What is left of what was bought, in MWh.</summary>
    public Ratio Left { get; private set; } = Ratio.From(instrument.Amount!.Value) * instrument.MegawattHoursPerUnit;

    /// <summary>The last day on which it can be used: stated, or by the rules of its market; the last day there is for none.</summary>
    public DateOnly Expiry { get; } = ExpiryOf(instrument) ?? DateOnly.MaxValue;

    /// <summary>The first day of the month of generation; null where only a longer time is known.</summary>
    public DateOnly? Month { get; } = instrument.Vintage is { } vintage && PeriodMonths.IsOne(vintage)
        ? new DateOnly(vintage.Start.Year, vintage.Start.Month, 1)
        : null;

    /// <summary>Where it may be claimed.</summary>
    public ImmutableArray<Region> Markets { get; } = instrument.Markets;

    public void Use(Ratio megawattHours) => Left -= megawattHours;

    /// <summary>Whether it may be claimed for a load by its market, year and days.</summary>
    public bool Fits(LoadKey load) => Years.Contains(load.ReportingYear) && IsOfPeriod(Instrument, load)
        && Markets.Any(load.Region.IsWithin);

    /// <summary>Whether the days of an instrument hold a month of a load.</summary>
    public static bool IsOfPeriod(ContractualInstrument instrument, LoadKey load) => instrument.Period is not { } period
        || (load.Month.AddMonths(1).AddDays(-1) >= period.Start && load.Month <= period.End);

    /// <summary>The last day on which all of an instrument can be used; null for any.</summary>
    public static DateOnly? ExpiryOf(ContractualInstrument instrument) => instrument.ExpiresOn ?? CertificateRule.ExpiryOf(instrument);
}
