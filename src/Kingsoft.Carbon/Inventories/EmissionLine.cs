using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The emissions of one record, or of the part of it that falls into a year.</summary>
public sealed class EmissionLine
{
    internal EmissionLine(ActivityRecord record, Account account, decimal amount)
    {
        Record = record;
        Account = account;
        Amount = amount;
    }

    /// <summary>The record that the line comes from.</summary>
    public ActivityRecord Record { get; }

    /// <summary>
    /// The record's id; with <c>#1</c>, <c>#2</c> … where the record was split by years, and <c>#outside</c> for the gases outside the
    /// Kyoto basket where the others stand in a scope.
    /// </summary>
    public string Id => Record.Id + Account.IdEnd;

    /// <summary>The id of the record, where it has a line of its own beside this one; null for the line of the record itself.</summary>
    public string? DerivedFrom => Leg.Name is null ? null : Record.Id;

    /// <summary>The amount, in the record's unit.</summary>
    public decimal Amount { get; }

    /// <summary>The days that the line covers.</summary>
    public ReportingPeriod Period => Account.Period;

    /// <summary>The scope that the line is in.</summary>
    public Scope Scope => Leg.Scope;

    /// <summary>The Scope 3 category; null outside Scope 3.</summary>
    public Scope3Category? Scope3Category => Leg.Scope3Category;

    /// <summary>The factor; null where emissions were carried over or there are none.</summary>
    public EmissionFactor? Factor => Leg.Factor;

    /// <summary>How the factor was chosen; null where none was needed.</summary>
    public FactorSelection? Selection => Leg.Selection;

    /// <summary>What qualifies the figure.</summary>
    public LineFlags Flags => Account.Flags;

    /// <summary>
    /// CO2e, rounded once to 10⁻¹² t: the publisher's own total where the inventory is under its GWP set, else the sum of the gases; for
    /// Scope 2 the location-based figure. Null where the line has none (a market-based report, electricity exported).
    /// </summary>
    public Co2e? Co2e => Leg.IsMemo || (Leg.Scope == Scope.Scope2 && !Leg.IsScope2(Scope2Method.LocationBased))
        ? null
        : Carbon.Co2e.FromTonnes(Exact.ToDecimal(Leg.Total(Amount)));

    /// <summary>For Scope 2 the market-based figure; null where there is none.</summary>
    public Co2e? Co2eMarketBased =>
        Leg.IsScope2(Scope2Method.MarketBased) ? Carbon.Co2e.FromTonnes(Exact.ToDecimal(Leg.Total(Amount))) : null;

    /// <summary>Biogenic CO2 in tonnes, outside the scopes; null where the factor gives none.</summary>
    public decimal? BiogenicCo2Tonnes => Leg.BiogenicTonnesPerAmount is { } ratio ? Exact.ToDecimal(ratio.Times(Amount)) : null;

    /// <summary>Final energy in MWh (fuels at net heating value); null outside Scope 1 and 2 and where no heating value is known.</summary>
    public decimal? EnergyMWh => Leg.EnergyMWhPerAmount is { } ratio ? Exact.ToDecimal(ratio.Times(Amount)) : null;

    /// <summary>The gases of the line, in the order of the factor.</summary>
    public ImmutableArray<LineGas> Gases => [.. Leg.Terms.Select(term => new LineGas(term, Amount))];

    /// <summary>
    /// CO2e by the publisher's own total (<see cref="EmissionFactor.PublishedCo2eKilograms"/> × the amount in the factor's unit), rounded
    /// once to 10⁻¹² t, where it is the CO2e of the line; what its gases leave of it is not split by gas. Null where the CO2e is the sum of
    /// the gases.
    /// </summary>
    public Co2e? PublishedTotal => Leg.Published is { } published
        ? Carbon.Co2e.FromTonnes(Exact.ToDecimal(published.Co2eTonnesPerAmount.Times(Amount)))
        : null;

    /// <summary>Id, scope and emission: <c>power-1, Scope2: 530.6 tCO2e</c>.</summary>
    public override string ToString() => $"{Id}, {Scope}: {(Co2e ?? Co2eMarketBased)?.ToString() ?? "no CO2e"}";

    internal Account Account { get; }

    internal PlanLeg Leg => Account.Leg;
}
