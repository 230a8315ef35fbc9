using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>From where a year's electricity comes, and how much of it is renewable by each metric.</summary>
internal sealed class RenewableShares
{
    private readonly Part[] _parts;
    private readonly bool _isEnergyKnown;

    /// <param name="instruments">All instruments.</param>
    /// <param name="loads">The electricity from grids, matched.</param>
    /// <param name="covered">How much instruments cover of it.</param>
    /// <param name="own">The accounts of one's own plants and of direct lines.</param>
    /// <param name="isEnergyKnown">Whether the energy of all electricity of Scope 2 is known.</param>
    public RenewableShares(
        ContractualInstruments instruments, ImmutableArray<MarketLoad> loads, CoverTotals covered, IEnumerable<Account> own,
        bool isEnergyKnown)
    {
        _isEnergyKnown = isEnergyKnown;
        Dictionary<string, ContractualInstrument> byId =
            instruments.ToDictionary(instrument => instrument.Id, StringComparer.Ordinal);
        Part[] all =
        [
            .. covered.ByInstrument.Select(of => new Part(of.Key, null, null, of.Value)),
            .. loads.SelectMany(load => load.Rests).Select(rest =>
                rest.Tier == MarketTier.ResidualMix && byId.GetValueOrDefault(rest.FactorId!) is { } mix
                    ? new Part(mix, null, null, rest.MegawattHours)
                    : new Part(null, rest.FactorId, null, rest.MegawattHours)),
            .. own.Select(account => new Part(
                null, null, account.Leg.Need.Activity, account.ExactSum() * account.Leg.EnergyMWhPerAmount!.Value)),
        ];
        _parts =
        [
            .. all.GroupBy(part => (part.Instrument?.Id, part.FactorId, part.Activity))
                .Select(same => same.First() with { MegawattHours = ClaimMatching.Sum(same.Select(part => part.MegawattHours)) })
                .Where(part => !part.MegawattHours.IsZero)
                .OrderBy(part => part.Activity is null).ThenBy(part => part.Instrument is null)
                .ThenBy(part => part.Instrument?.Type).ThenBy(
                    part => part.Activity?.Value ?? part.Instrument?.Id ?? part.FactorId, TextOrder.Instance),
        ];
    }

    /// <summary>From where the electricity comes.</summary>
    public IEnumerable<ElectricitySource> Sources => _parts.Select(part => new ElectricitySource
    {
        InstrumentId = part.Instrument?.Id,
        Type = part.Instrument?.Type,
        FactorId = part.FactorId,
        Activity = part.Activity,
        Technology = part.Technology,
        IsRenewable = part.IsRenewable,
        MegawattHours = part.MegawattHours.ToDecimal(),
    });

    /// <summary>The three metrics.</summary>
    public IEnumerable<RenewableShare> Shares =>
    [
        Of(RenewableMetric.BoughtAndMatched, part => part.Activity is not null || part.Instrument?.IsClaim == true),
        NotKnown(RenewableMetric.LocationMix, MarketMessages.NoShareOfGrids),
        Of(RenewableMetric.ContractualMix, part => part.Activity is not null || part.Instrument is not null),
    ];

    private RenewableShare Of(RenewableMetric metric, Func<Part, bool> isCounted)
    {
        if (!_isEnergyKnown)
            return NotKnown(metric, MarketMessages.EnergyNotKnown);
        Ratio all = ClaimMatching.Sum(_parts.Select(part => part.MegawattHours));
        if (all.Sign <= 0)
            return NotKnown(metric, MarketMessages.NoElectricity);

        Part[] counted = [.. _parts.Where(isCounted)];
        Ratio renewable = ClaimMatching.Sum(counted.Where(part => part.IsRenewable == true).Select(part => part.MegawattHours));
        return new RenewableShare
        {
            Metric = metric,
            MegawattHours = renewable.ToDecimal(),
            UnknownMegawattHours =
                ClaimMatching.Sum(counted.Where(part => part.IsRenewable is null).Select(part => part.MegawattHours)).ToDecimal(),
            OfMegawattHours = all.ToDecimal(),
            Percent = (renewable / all * new Ratio(100, 1)).ToDecimal(),
        };
    }

    private static RenewableShare NotKnown(RenewableMetric metric, Message reason) =>
        new() { Metric = metric, SaidNotKnown = reason };

    private sealed record Part(ContractualInstrument? Instrument, string? FactorId, ActivityCode? Activity, Ratio MegawattHours)
    {
        public string? Technology => Instrument is not null ? Instrument.Technology : Activity?.TechnologyOfPlant;

        // Whoever sold the attributes of its power has none of it.
        public bool? IsRenewable => Activity?.IsOfSoldAttributes == true ? false : Technologies.IsRenewable(Technology);
    }
}
