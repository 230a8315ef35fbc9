using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Gives each account of Scope 2 its market-based figure: load by site, region and month, matched with instruments.</summary>
/// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), chapters 6 and 7.</remarks>
internal sealed class MarketAllocation
{
    private readonly Dictionary<LoadKey, MarketLoad> _loads = [];
    private readonly Dictionary<Account, (MarketLoad Load, Ratio MegawattHours)[]> _parts = [];
    private readonly AccountBook _book;
    private readonly InventoryOptions _options;
    private readonly ContractualInstruments _instruments;
    private readonly ClaimReview _claims;
    private readonly EnergyLegs _legs = new();
    private readonly Lazy<IReadOnlyDictionary<Account, LineShares>> _shares;
    private MarketRates? _rates;

    private MarketAllocation(AccountBook book, InventoryOptions options, ContractualInstruments instruments, ReportingYears years)
    {
        _book = book;
        _options = options;
        _instruments = instruments;
        _claims = ClaimReview.Of(instruments, years, options.AsOf);
        _shares = new(() => LineShares.Of(_book, _parts.Keys.Where(account => !account.Market!.IsAsLocation)));
    }

    /// <summary>Matches all years at once, since an instrument is used once whatever the year; null without instruments.</summary>
    public static MarketAllocation? Of(
        AccountBook book, IEnumerable<ImmutableArray<Account>> years, FactorLibrary factors, InventoryOptions options,
        ReportingYears reportingYears, DataIssues issues)
    {
        if (options.Instruments is not { } instruments)
            return null;

        var allocation = new MarketAllocation(book, options, instruments, reportingYears);
        Account[] scope2 = [.. years.SelectMany(accounts => accounts).Where(IsCalculatedScope2)];
        foreach (Account account in book.Heeded(scope2))
            allocation.Note(account);
        allocation.CheckNamed(scope2, issues);
        ImmutableArray<MarketLoad> loads = allocation.Loads();
        NetCorrections(loads);
        book.Heed();
        new ClaimMatching(allocation._claims.Claims, loads).Run();
        book.Heed();
        var mixes = new ResidualMixes(factors, options, issues);
        allocation._rates = new MarketRates(instruments, mixes, options.MarketFallback, allocation._claims.Held);
        allocation._rates.Serve(loads);
        foreach (Account account in book.Heeded(scope2))
            account.Serve(allocation.MarketOf(account));
        return allocation;
    }

    /// <summary>What instruments cover in a year, for reports.</summary>
    public MarketBasedScope2 ReportOf(int year) => MarketReport.Of(
        _instruments, _claims, _rates!, _options, [.. Loads().Where(load => load.Key.ReportingYear == year)]);

    /// <summary>The loads, in an order that hangs on no row.</summary>
    private ImmutableArray<MarketLoad> Loads() =>
    [
        .. _loads.Values.OrderBy(load => load.Key.Month).ThenBy(load => load.Key.ReportingYear)
            .ThenBy(load => load.Key.Facility, TextOrder.Instance).ThenBy(load => load.Key.Region)
            .ThenBy(load => load.Key.Supplier, TextOrder.Instance).ThenBy(load => load.Key.Instrument, TextOrder.Instance),
    ];

    private static bool IsCalculatedScope2(Account account) => account.Leg is { Scope: Scope.Scope2, IsMemo: false }
        && !account.Leg.Flags.HasFlag(LineFlags.CarriedOver) && !account.Leg.IsScope2(Scope2Method.MarketBased);

    // Who uses a direct line whose attributes were sold counts the grid in both methods (Scope 2 Guidance, table 6.1).
    private bool IsElectricity(PlanLeg leg) => leg.EnergyMWhPerAmount is not null && _legs.FamilyOf(leg) == "electricity"
        && !leg.Need.Activity.IsWithin(ActivityCode.DirectLineElectricity.Value);

    private void Note(Account account)
    {
        if (!IsElectricity(account.Leg))
            return;

        ActivityContext context = account.Kind.Context;
        Ratio all = MegawattHoursOf(account);
        ReportingPeriod period = account.Period;
        var parts = new List<(MarketLoad, Ratio)>();
        for (DateOnly day = period.Start; day <= period.End;)
        {
            var month = new DateOnly(day.Year, day.Month, 1);
            DateOnly last = month.AddMonths(1).AddDays(-1);
            last = last < period.End ? last : period.End;
            Ratio share = all * new Ratio(last.DayNumber - day.DayNumber + 1, period.Days);
            var key = new LoadKey(
                account.Part.ReportingYear, month, context.Facility, context.Region, context.Supplier, context.Instrument);
            if (!_loads.TryGetValue(key, out MarketLoad? load))
                _loads.Add(key, load = new MarketLoad(key));
            load.Add(share);
            parts.Add((load, share));
            day = last.AddDays(1);
        }

        _parts.Add(account, [.. parts]);
    }

    private static Ratio MegawattHoursOf(Account account) => account.Amount() * account.Leg.EnergyMWhPerAmount!.Value;

    // A row may name only what there is: a slip in an id would leave its electricity uncovered.
    private void CheckNamed(Account[] scope2, DataIssues issues)
    {
        var known = _instruments.Select(instrument => instrument.Id).ToHashSet(StringComparer.Ordinal);
        HashSet<Account> unknown = [.. scope2.Where(account => account.Kind.Context.Instrument is { } named && !known.Contains(named))];
        if (unknown.Count == 0)
            return;

        foreach (AccountLine line in _book.Lines(unknown.Contains))
        {
            string named = line.Account.Kind.Context.Instrument!;
            issues.Add(
                _book.Rows.LocationOf(line.Block, line.Index), "instrument",
                MarketMessages.UnknownInstrument(named, Suggestion.Nearest(named, known)), _book.Rows.IdOf(line.Block, line.Index),
                field: named);
        }
    }

    // What corrections take off a site's month is no load that could be covered; all rows of the month share it.
    private static void NetCorrections(ImmutableArray<MarketLoad> loads)
    {
        foreach (var place in loads.GroupBy(load => (load.Key.ReportingYear, load.Key.Month, load.Key.Facility, load.Key.Region)))
        {
            MarketLoad[] positive = [.. place.Where(load => load.MegawattHours.Sign > 0)];
            Ratio sum = ClaimMatching.Sum(positive.Select(load => load.MegawattHours));
            Ratio net = ClaimMatching.Sum(place.Select(load => load.MegawattHours));
            if (net.Sign <= 0)
                continue;
            foreach (MarketLoad load in positive)
                load.Limit(load.MegawattHours * (net / sum));
        }
    }

    private AccountMarket MarketOf(Account account)
    {
        if (!_parts.TryGetValue(account, out (MarketLoad Load, Ratio MegawattHours)[]? ofLoads))
            return AccountMarket.AsLocation(account, []);

        Ratio ownRate = OwnRate(account.Leg);
        var parts = new List<MarketPart>();
        foreach ((MarketLoad load, Ratio megawattHours) in ofLoads)
        {
            Ratio share = load.MegawattHours.IsZero ? default : megawattHours / load.MegawattHours;
            Ratio rest = megawattHours;
            foreach (LoadCover cover in load.Covers)
            {
                Ratio covered = cover.MegawattHours * share;
                rest -= covered;
                if (!covered.IsZero)
                {
                    parts.Add(new MarketPart(
                        cover.Instrument, null, cover.Tier, covered, covered * cover.Instrument.TonnesPerMegawattHour));
                }
            }

            if (rest.IsZero)
                continue;
            MarketPart uncovered = load.Rest is { } rate
                ? new MarketPart(null, rate.Id, rate.Tier, rest, rest * rate.TonnesPerMegawattHour) { OtherGwpSet = rate.OtherGwpSet }
                : new MarketPart(null, account.Leg.Factor!.Id, MarketTier.GridAverage, rest, rest * ownRate);
            load.NoteRest(uncovered);
            parts.Add(uncovered);
        }

        ImmutableArray<MarketPart> all = Together(parts);
        return all.All(part => part.Tier == MarketTier.GridAverage)
            ? AccountMarket.AsLocation(account, all)
            : AccountMarket.Of(all, () => _shares.Value[account]);
    }

    /// <summary>Tonnes per megawatt-hour of the location-based figure.</summary>
    private static Ratio OwnRate(PlanLeg leg)
    {
        Ratio tonnes = leg.Published is { } published
            ? published.Co2eTonnesPerAmount.Value
            : ClaimMatching.Sum(leg.Terms.Select(term => term.Co2eTonnesPerAmount.Value));
        return tonnes / leg.EnergyMWhPerAmount!.Value;
    }

    private static ImmutableArray<MarketPart> Together(List<MarketPart> parts) =>
    [
        .. parts.GroupBy(part => (part.Instrument, part.FactorId, part.Tier))
            .Select(same => new MarketPart(
                same.Key.Instrument, same.Key.FactorId, same.Key.Tier,
                ClaimMatching.Sum(same.Select(part => part.MegawattHours)), ClaimMatching.Sum(same.Select(part => part.Tonnes)))
            {
                OtherGwpSet = same.First().OtherGwpSet,
            })
            .OrderBy(part => part.Tier).ThenBy(part => part.Instrument?.Id ?? part.FactorId, TextOrder.Instance),
    ];
}
