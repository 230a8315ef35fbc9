using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The emissions of one record, or of the part of it that falls into a year.</summary>
public sealed class EmissionLine
{
    private readonly Account? _account;
    private readonly LineAsRead? _read;

    internal EmissionLine(ActivityRecord record, Account account, ExactAmount amount)
    {
        Record = record;
        _account = account;
        ExactAmount = amount;
    }

    internal EmissionLine(LineAsRead read)
    {
        Record = read.Record;
        ExactAmount = read.Record.ExactAmount;
        _read = read;
    }

    /// <summary>
    /// The record that the line comes from, as its ledger has it; of a line that was read from JSON as far as that holds it:
    /// amount and period are those of the
    /// line, the scope is null where the figure was calculated, and its place is that in the JSON.
    /// </summary>
    public ActivityRecord Record { get; }

    /// <summary>
    /// The record's id; with <c>#1</c>, <c>#2</c> … where the record was split by years, the id of each estimate that added it after a
    /// <c>#</c>, and <c>#outside</c> for the gases outside the Kyoto basket where the others stand in a scope.
    /// </summary>
    public string Id => _read?.Id ?? Record.Id + Account.IdEnd;

    /// <summary>The id of the record, where it has a line of its own beside this one; null for the line of the record itself.</summary>
    public string? DerivedFrom => _read is { } read ? read.DerivedFrom : Leg.Name is null ? null : Record.Id;

    /// <summary>The activity: the record's, or what estimates made of it.</summary>
    public ActivityCode Activity => _read?.Record.Activity ?? Leg.Need.Activity;

    /// <summary>
    /// The amount, in <see cref="Unit"/>; what a calculation or an estimate makes rounded half to even to twelve decimals.
    /// </summary>
    public decimal Amount => OwnAmount.Value;

    /// <summary>The unit of the amount: the record's, or that of what estimates made of it.</summary>
    public Unit Unit => _read?.Record.Unit ?? Leg.Need.Unit;

    /// <summary>
    /// The quality of the amount: as the record says, <see cref="DataQuality.Estimated"/> where an estimate made it another amount; null
    /// where neither says it.
    /// </summary>
    public DataQuality? Quality => _read is { } read ? read.Record.Quality : Account.Quality;

    /// <summary>What estimates made of the record's amount, one after the other; none where none served it.</summary>
    public ImmutableArray<EstimateUse> Estimates => _read is { } read ? read.Estimates : [.. Leg.Way.UsesOf(ExactAmount)];

    /// <summary>The days that the line covers.</summary>
    public ReportingPeriod Period => _read?.Record.Period ?? Account.Period;

    /// <summary>The scope that the line is in.</summary>
    public Scope Scope => _read?.Kind.Scope ?? Leg.Scope;

    /// <summary>The Scope 3 category; null outside Scope 3.</summary>
    public Scope3Category? Scope3Category => _read is { } read ? read.Kind.Category : Leg.Scope3Category;

    /// <summary>The factor; null where emissions were carried over or there are none.</summary>
    /// <exception cref="InvalidOperationException">The line was read from JSON without a factor library.</exception>
    public EmissionFactor? Factor => _read is { } read ? read.Factor : Leg.Factor;

    /// <summary>The id of the factor; null where there is none.</summary>
    public string? FactorId => _read is { } read ? read.Kind.FactorId : Leg.Factor?.Id;

    /// <summary>The year of the factor's data; null where there is no factor, or its data is of no year.</summary>
    public int? FactorDataYear => _read is { } read ? read.Kind.FactorDataYear : Leg.Factor?.DataYear;

    /// <summary>When the factor was published; null where there is none, or it has no date.</summary>
    public PublicationDate? FactorPublished => _read is { } read ? read.Kind.FactorPublished : Leg.Factor?.Citation.Published;

    /// <summary>How the factor was chosen; null where none was needed.</summary>
    /// <exception cref="InvalidOperationException">The line was read from JSON, which does not hold it.</exception>
    public FactorSelection? Selection => Leg.Selection;

    /// <summary>What qualifies the figure.</summary>
    public LineFlags Flags => _read?.Kind.Flags ?? Account.Flags;

    /// <summary>
    /// CO2e, rounded once to 10⁻¹² t: the publisher's own total where the inventory is under its GWP set, else the sum of the gases; for
    /// Scope 2 the location-based figure. Null where the line has none (a market-based report, electricity exported).
    /// </summary>
    public Co2e? Co2e => _read is { } read ? read.Co2e
        : Leg.IsMemo || (Leg.Scope == Scope.Scope2 && !Leg.IsScope2(Scope2Method.LocationBased)) ? null
        : Carbon.Co2e.FromTonnes(Exact.ToDecimal(Leg.Total(ExactAmount)));

    /// <summary>For Scope 2 the market-based figure; null where there is none.</summary>
    public Co2e? Co2eMarketBased => _read is { } read ? read.Co2eMarketBased
        : Account.Market is { } market ? Carbon.Co2e.FromTonnes(Exact.ToDecimal(market.OfLine(Leg, ExactAmount, Record.Id)))
        : Leg.IsScope2(Scope2Method.MarketBased) ? Carbon.Co2e.FromTonnes(Exact.ToDecimal(Leg.Total(ExactAmount))) : null;

    /// <summary>
    /// For electricity of Scope 2 what serves that part which no instrument covers in the market-based method: a factor, or the instrument
    /// that states the residual mix; null where all of it is covered, and without instruments.
    /// </summary>
    public string? MarketFactorId => _read is { } read ? read.Kind.MarketFactorId
        : Account.Market?.RestFactorId;

    /// <summary>The ids of all instruments that cover the line, or the account that it is of; none without instruments.</summary>
    public ImmutableArray<string> InstrumentIds => _read?.InstrumentIds ?? Account.Market?.InstrumentIds ?? [];

    /// <summary>Biogenic CO2 in tonnes, outside the scopes; null where the factor gives none.</summary>
    public decimal? BiogenicCo2Tonnes => _read is { } read ? read.BiogenicCo2Tonnes
        : Leg.BiogenicTonnesPerAmount is { } ratio ? Exact.ToDecimal(ratio.Times(ExactAmount)) : null;

    /// <summary>
    /// Final energy in MWh: fuels at net heating value, vehicles by distance as the publisher of their factor prints it; null outside Scope
    /// 1 and 2 and where none is known.
    /// </summary>
    public decimal? EnergyMWh => _read is { } read ? read.EnergyMWh
        : Leg.EnergyMWhPerAmount is { } ratio ? Exact.ToDecimal(ratio.Times(ExactAmount)) : null;

    /// <summary>
    /// The gases of the line, in the order of the factor; of a line that was read from JSON without figures that were published in CO2e.
    /// </summary>
    public ImmutableArray<LineGas> Gases => _read is { } read ? read.Gases : [.. Leg.Terms.Select(term => new LineGas(term, ExactAmount))];

    /// <summary>
    /// CO2e by the publisher's own total (<see cref="EmissionFactor.PublishedCo2eKilograms"/> × the amount in the factor's unit), rounded
    /// once to 10⁻¹² t, where it is the CO2e of the line; what its gases leave of it is not split by gas. Null where the CO2e is the sum of
    /// the gases.
    /// </summary>
    /// <exception cref="InvalidOperationException">The line was read from JSON, which does not hold it.</exception>
    public Co2e? PublishedTotal => Leg.Published is { } published
        ? Carbon.Co2e.FromTonnes(Exact.ToDecimal(published.Co2eTonnesPerAmount.Times(ExactAmount)))
        : null;

    /// <summary>Id, scope and emission: <c>power-1, Scope2: 530.6 tCO2e</c>.</summary>
    public override string ToString() => $"{Id}, {Scope}: {(Co2e ?? Co2eMarketBased)?.ToString() ?? "no CO2e"}";

    /// <summary>The record's amount, or the part of it that the line has.</summary>
    internal ExactAmount ExactAmount { get; }

    /// <summary>The amount of the line.</summary>
    internal ExactAmount OwnAmount => _read is null ? Leg.AmountOf(ExactAmount) : ExactAmount;

    internal Account Account => _account ?? throw InventoryAsRead.NeedsLedger();

    internal PlanLeg Leg => Account.Leg;
}
