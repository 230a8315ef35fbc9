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
    private readonly Dictionary<PlanLeg, MarketRate> _ownRates = new(ReferenceEqualityComparer.Instance);
    private readonly List<Account> _own = [];
    private readonly HashSet<int> _yearsOfUnknownEnergy = [];
    private readonly EnergyLegs _legs = new();
    private readonly Lazy<IReadOnlyDictionary<Account, LineShares>> _shares;
    private ClaimReview? _claims;
    private VintageWindows? _windows;
    private MarketRates? _rates;

    private MarketAllocation(AccountBook book, InventoryOptions options, ContractualInstruments instruments)
    {
        _book = book;
        _options = options;
        _instruments = instruments;
        _shares = new(() => LineShares.Of(_book, _parts.Keys.Where(account => !account.Market!.IsAsLocation)));
    }

    /// <summary>Matches all years at once, since an instrument is used once whatever the year; null without instruments.</summary>
    public static MarketAllocation? Of(
        AccountBook book, IEnumerable<ImmutableArray<Account>> years, FactorLibrary factors, InventoryOptions options,
        ReportingYears reportingYears, DataIssues issues)
    {
        if (options.Instruments is not { } instruments)
            return null;

        var allocation = new MarketAllocation(book, options, instruments);
        Account[] all = [.. years.SelectMany(accounts => accounts).Where(
            account => account.Leg is { Scope: Scope.Scope2, IsMemo: false })];
        Account[] scope2 = [.. all.Where(IsCalculated)];
        foreach (Account account in book.Heeded(scope2))
            allocation.Note(account);
        foreach (Account account in all)
            allocation.NoteOwn(account);
        allocation.CheckNamed(scope2, issues);
        ImmutableArray<MarketLoad> loads = allocation.Loads();
        NetCorrections(loads);
        book.Heed();
        allocation._windows = new VintageWindows(
            options.VintageWindow, reportingYears, [.. loads.Select(load => load.Key.ReportingYear).Distinct().Order()],
            options.Year is not null);
        allocation._claims = ClaimReview.Of(
            instruments,
            allocation._windows,
            options.AsOf,
            new ReporterNames(options.Organization, all.Select(account => account.Kind.Context.Entity).OfType<string>().Distinct()));
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
    public MarketBasedScope2 ReportOf(int year)
    {
        ImmutableArray<MarketLoad> loads = [.. Loads().Where(load => load.Key.ReportingYear == year)];
        var covered = new CoverTotals(loads);
        var renewable = new RenewableShares(
            _instruments, loads, covered, _own.Where(account => account.Part.ReportingYear == year), !_yearsOfUnknownEnergy.Contains(year));
        return MarketReport.Of(
            _instruments, _claims!, _rates!, _options, loads, covered, renewable,
            instrument => IsOfOtherYear(instrument, year));
    }

    private bool IsOfOtherYear(ContractualInstrument instrument, int year) => instrument.IsClaim
        ? instrument.Vintage is { } vintage && _windows!.IsOfOtherYear(vintage, year)
        : instrument.Period is { } period && _windows!.AreDaysOfOtherYear(period, year);

    /// <summary>The loads, in an order that hangs on no row.</summary>
    private ImmutableArray<MarketLoad> Loads() =>
    [
        .. _loads.Values.OrderBy(load => load.Key.Month).ThenBy(load => load.Key.ReportingYear)
            .ThenBy(load => load.Key.Facility, TextOrder.Instance).ThenBy(load => load.Key.Region)
            .ThenBy(load => load.Key.Supplier, TextOrder.Instance).ThenBy(load => load.Key.Instrument, TextOrder.Instance),
    ];

    private static bool IsCalculated(Account account) => !account.Leg.Flags.HasFlag(LineFlags.CarriedOver)
        && !account.Leg.IsScope2(Scope2Method.MarketBased);

    // A line from a plant whose attributes came with its power has the plant's figure in both methods. Where they were sold it is power
    // like any other: certificates may cover it, and the rest takes the residual mix, since its attributes are claimed elsewhere.
    private bool IsElectricity(PlanLeg leg) => leg.EnergyMWhPerAmount is not null && _legs.FamilyOf(leg) == "electricity"
        && (leg.Need.Activity.IsOfSoldAttributes || !leg.Need.Activity.IsWithin(ActivityCode.DirectLineElectricity.Value));

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
            Ratio share = day == period.Start && last == period.End
                ? all : all * new Ratio(last.DayNumber - day.DayNumber + 1, period.Days);
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

    // Electricity that is used and comes from no grid, or whose energy nobody knows.
    private void NoteOwn(Account account)
    {
        bool isElectricity = _legs.FamilyOf(account.Leg) == "electricity";
        if (account.Leg.EnergyMWhPerAmount is null && (isElectricity || account.Leg.Flags.HasFlag(LineFlags.CarriedOver)))
            _yearsOfUnknownEnergy.Add(account.Part.ReportingYear);
        else if (isElectricity && !_parts.ContainsKey(account))
            _own.Add(account);
    }

    private static Ratio MegawattHoursOf(Account account) => account.ExactSum() * account.Leg.EnergyMWhPerAmount!.Value;

    // A row may name only what there is: a slip in an id would leave its electricity uncovered.
    private void CheckNamed(Account[] scope2, DataIssues issues)
    {
        var known = _instruments.Select(instrument => instrument.Id).ToHashSet(StringComparer.Ordinal);
        HashSet<Account> unknown =
        [
            .. scope2.Where(account => account.Kind.Context.Instrument is { } id
                && !known.Contains(id) && !_instruments.IsUnsound(id)),
        ];
        if (unknown.Count == 0)
            return;

        foreach (AccountLine line in _book.Lines(unknown.Contains))
        {
            string id = line.Account.Kind.Context.Instrument!;
            issues.Add(
                _book.Rows.LocationOf(line.Block, line.Index), "instrument",
                MarketMessages.UnknownInstrument(id, Suggestion.Nearest(id, known)), _book.Rows.IdOf(line.Block, line.Index),
                field: id);
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
            return new AccountMarket(account.Total(), [], () => [], null);

        var rates = new LoadRate[ofLoads.Length];
        for (int i = 0; i < rates.Length; i++)
        {
            (MarketLoad load, Ratio megawattHours) = ofLoads[i];
            rates[i] = load.RateOf(load.Rest ?? OwnRate(account.Leg));
            rates[i].Add(megawattHours);
        }

        ImmutableArray<MarketRest> rests = RestsOf(ofLoads, rates);
        bool isCovered = ofLoads.Any(part => part is { MegawattHours.IsZero: false, Load.Covers.Count: > 0 });
        return isCovered || rests.Any(rest => rest.Tier != MarketTier.GridAverage)
            ? new AccountMarket(TonnesOf(ofLoads, rates), rests, Parts, () => _shares.Value[account]) { ByMonth = ByMonth(ofLoads, rates) }
            : new AccountMarket(account.Total(), rests, Parts, null);

        ImmutableArray<MarketPart> Parts() => Together(
        [
            .. ofLoads.SelectMany(part => part.Load.CoveredOf(part.MegawattHours)),
            .. ofLoads.Zip(rates, (part, rate) => rate.PartOf(part.MegawattHours)).Where(rest => !rest.MegawattHours.IsZero),
        ]);
    }

    private static Int128 TonnesOf((MarketLoad, Ratio MegawattHours)[] parts, LoadRate[] rates) => parts is [(_, { } megawattHours)]
        ? MarketPart.RoundedOf(megawattHours, rates[0].Tonnes)
        : MarketPart.RoundedOf(ClaimMatching.Sum(parts.Zip(rates, (part, rate) => part.MegawattHours * rate.Tonnes)), Ratio.One);

    // What was rounded of the first months is in the next: with the last they are the figure itself.
    private static ImmutableArray<Int128> ByMonth((MarketLoad, Ratio MegawattHours)[] parts, LoadRate[] rates)
    {
        if (parts.Length == 1)
            return [];

        ImmutableArray<Int128>.Builder months = ImmutableArray.CreateBuilder<Int128>(parts.Length);
        Ratio tonnes = default;
        Int128 before = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            tonnes += parts[i].MegawattHours * rates[i].Tonnes;
            Int128 upToHere = MarketPart.RoundedOf(tonnes, Ratio.One);
            months.Add(upToHere - before);
            before = upToHere;
        }

        return months.MoveToImmutable();
    }

    private static ImmutableArray<MarketRest> RestsOf((MarketLoad, Ratio MegawattHours)[] parts, LoadRate[] rates)
    {
        if (parts is [(_, { } megawattHours)])
        {
            LoadRate only = rates[0];
            return megawattHours.IsZero || only.Uncovered.IsZero
                ? []
                : [RestOf(only.Rate, MarketPart.RoundedOf(megawattHours, only.RestTonnes))];
        }

        return
        [
            .. parts.Zip(rates).Where(part => !part.First.MegawattHours.IsZero && !part.Second.Uncovered.IsZero)
                .GroupBy(part => (part.Second.Rate.Id, part.Second.Rate.Tier))
                .OrderBy(same => same.Key.Tier).ThenBy(same => same.Key.Id, TextOrder.Instance)
                .Select(same => RestOf(same.First().Second.Rate, MarketPart.RoundedOf(
                    ClaimMatching.Sum(same.Select(part => part.First.MegawattHours * part.Second.RestTonnes)), Ratio.One))),
        ];
    }

    private static MarketRest RestOf(MarketRate rate, Int128 tonnes) => new(rate.Id, rate.Tier, rate.OtherGwpSet, tonnes);

    // Tonnes per megawatt-hour of the location-based figure.
    private MarketRate OwnRate(PlanLeg leg)
    {
        if (!_ownRates.TryGetValue(leg, out MarketRate? rate))
        {
            Ratio tonnes = leg.Published is { } published
                ? published.Co2eTonnesPerAmount.Value
                : ClaimMatching.Sum(leg.Terms.Select(term => term.Co2eTonnesPerAmount.Value));
            rate = new MarketRate(leg.Factor!.Id, tonnes / leg.EnergyMWhPerAmount!.Value, MarketTier.GridAverage);
            _ownRates.Add(leg, rate);
        }

        return rate;
    }

    private static ImmutableArray<MarketPart> Together(IEnumerable<MarketPart> parts) =>
    [
        .. parts.GroupBy(part => (part.Instrument?.Id, part.FactorId, part.Tier))
            .Select(same => same.First() with
            {
                MegawattHours = ClaimMatching.Sum(same.Select(part => part.MegawattHours)),
                Tonnes = ClaimMatching.Sum(same.Select(part => part.Tonnes)),
            })
            .OrderBy(part => part.Tier).ThenBy(part => part.Instrument?.Id ?? part.FactorId, TextOrder.Instance),
    ];
}
