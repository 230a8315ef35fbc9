using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds energy of Scope 1 or 2 that stands in Scope 3 too, most often as a leased site: the same kind, days and amount, of one site or of
/// the company.
/// </summary>
/// <remarks>
/// Amounts are compared after estimates. Category 3 is about the energy of Scope 1 and 2: of it the factor tells what stands twice.
/// </remarks>
internal sealed class SameEnergyTwice
{
    private const string Code = "counted-twice";
    private const decimal NearPct = 0.5m, NearOfOnePct = 0.1m, SamePct = 0.01m, NothingPct = -1m;

    // Among many sites one is near any amount by chance.
    private const int FewSites = 5;

    private readonly AccountBook _book;
    private readonly EnergyLegs _legs = new();
    private readonly FoldedNames _folded = new();
    private readonly Dictionary<ActivityContext, EnergyPlace> _places = new(ReferenceEqualityComparer.Instance);
    private readonly FoundTwice _found = new();

    private SameEnergyTwice(AccountBook book) => _book = book;

    /// <summary>What there is to say of each reporting year.</summary>
    public static IReadOnlyDictionary<int, FindingGroup> ByYear(AccountBook book, IEnumerable<ImmutableArray<Account>> years)
    {
        var search = new SameEnergyTwice(book);
        foreach (ImmutableArray<Account> accounts in years)
            search.LookAt(accounts);
        return search._found.ByYear(book);
    }

    public static IEnumerable<Finding> Of(FindingGroup group, ShareCounter shares) =>
        [group.ToFinding(Code, FindingSeverity.Warning, InventoryMessages.Finding(Code), shares)];

    private void LookAt(ImmutableArray<Account> accounts)
    {
        Account[] inScope3 = [.. accounts.Where(account => MayBeOwn(account.Leg))];
        if (inScope3.Length == 0)
            return;

        HashSet<string> families = [.. inScope3.Select(account => _legs.FamilyOf(account.Leg)!)];
        Account[] own = [.. accounts.Where(account => _legs.IsOwn(account.Leg) && families.Contains(_legs.FamilyOf(account.Leg)!))];
        if (own.Length == 0)
            return;

        HashSet<EnergyPlace> places = [.. inScope3.Select(PlaceOf)];
        ILookup<EnergyPlace, Account> ownByPlace = own.Where(account => places.Contains(PlaceOf(account))).ToLookup(PlaceOf);
        Account[] beside = [.. inScope3.Where(account => ownByPlace.Contains(PlaceOf(account)))];
        foreach (IGrouping<(EnergyPlace, Scope3Category), Account> site in beside
            .GroupBy(account => (PlaceOf(account), account.Leg.Scope3Category!.Value))
            .OrderBy(site => site.Key.Item1)
            .ThenBy(site => site.Key.Value))
        {
            if (site.Key.Item1.Facility is not null)
                CompareSite([.. site], [.. ownByPlace[site.Key.Item1]]);
        }

        CompareTotals(inScope3, own);
        CompareOthers([.. inScope3.Where(account => !_found.Has(account) && !ownByPlace.Contains(PlaceOf(account)))], own);
        foreach (IGrouping<EnergyPlace, Account> place in beside.Where(account => !_found.Has(account)).GroupBy(PlaceOf)
            .OrderBy(place => place.Key))
            CompareLines(place.Key, [.. place], ownByPlace[place.Key]);
    }

    // What others do is calculated by many factors: only those of energy as Scope 1 and 2 count it are meant. A leased site may be it
    // whatever the factor. That a factor of the whole life cycle stands beside Scope 2 is a finding of its own.
    private bool MayBeOwn(PlanLeg leg) => leg is { Scope: Scope.Scope3, Name: null, IsMemo: false, Scope3Category: { } category }
        && category != Scope3Category.FuelAndEnergyRelatedActivities
        && (category == Scope3Category.UpstreamLeasedAssets || EnergyLegs.IsOfGeneration(leg))
        && _legs.FamilyOf(leg) is not null;

    private void CompareSite(Account[] inScope3, Account[] own)
    {
        Account[] same = [.. SameDays.Of(inScope3, own)];
        if (same.Length > 0)
            _found.Add(same, SubjectOf(inScope3));
    }

    // A row without a site may be of one or of all of them.
    private void CompareTotals(Account[] inScope3, Account[] own)
    {
        bool hasTotals = Array.Exists(inScope3, IsTotal);
        ILookup<(string Family, Region Country), Account> ownByKind = (hasTotals ? own : [.. own.Where(IsTotal)]).ToLookup(KindOf);
        IGrouping<((string Family, Region Country) Kind, Scope3Category Category), Account>[] kinds =
        [
            .. inScope3.Where(account => ownByKind.Contains(KindOf(account)))
                .GroupBy(account => (Kind: KindOf(account), Category: account.Leg.Scope3Category!.Value))
                .OrderBy(kind => kind.Key.Kind.Family, StringComparer.Ordinal)
                .ThenBy(kind => kind.Key.Kind.Country.Code, StringComparer.Ordinal)
                .ThenBy(kind => kind.Key.Category),
        ];
        foreach (IGrouping<((string Family, Region Country) Kind, Scope3Category Category), Account> ofKind in kinds)
        {
            Account[] totals = [.. ofKind.Where(IsTotal)];
            if (totals.Length > 0)
                Compare(totals, [.. ownByKind[ofKind.Key.Kind]], kinds.Length);

            Account[] sites = [.. ofKind.Where(account => !IsTotal(account) && !_found.Has(account))];
            Account[] ownTotals = [.. ownByKind[ofKind.Key.Kind].Where(account => IsTotal(account) && !_found.Has(account))];
            if (sites.Length > 0 && ownTotals.Length > 0)
                Compare(ownTotals, sites, kinds.Length);
        }
    }

    // Another entity, or a site by another name: only the very amount of a site, or of two, tells, and only where few are compared.
    private void CompareOthers(Account[] inScope3, Account[] own)
    {
        ILookup<(string Family, Region Country), Account> ownByKind = own.ToLookup(KindOf);
        foreach (IGrouping<((string Family, Region Country) Kind, Scope3Category Category), Account> ofKind in inScope3
            .GroupBy(account => (KindOf(account), account.Leg.Scope3Category!.Value))
            .OrderBy(kind => kind.Key.Item1.Family, StringComparer.Ordinal)
            .ThenBy(kind => kind.Key.Item1.Country.Code, StringComparer.Ordinal)
            .ThenBy(kind => kind.Key.Value))
        {
            Account[] wholes = [.. ofKind], parts = [.. ownByKind[ofKind.Key.Kind].Where(account => !_found.Has(account))];
            if (parts.Length == 0 || !SameDays.AreAmounts(wholes.Concat(parts)))
                continue;

            var search = new WholeSearch(row => row.SizeOfLeg, null, (_, _, _) => NothingPct)
            {
                ToleranceOfSomePct = SamePct,
                IsOfLegs = true,
            };
            foreach (WholeMatch match in search.Find(SoleRow.Of(_book, wholes), parts))
                _found.Add(match, SubjectOf(match));
        }
    }

    private void Compare(Account[] totals, Account[] parts, int searches)
    {
        bool areAmounts = SameDays.AreAmounts(totals.Concat(parts));
        decimal near = areAmounts ? NearPct : FuelMeasure.SpreadPct;
        var search = new WholeSearch(row => areAmounts ? row.SizeOfLeg : Exact.ToDecimal(row.Tonnes), IsBeside, (_, _, _) => near)
        {
            ToleranceOfOnePct = (_, sites) => sites <= FewSites ? NearOfOnePct : 0m,
            Searches = searches,
            IsOfLegs = true,
        };
        foreach (WholeMatch match in search.Find(SoleRow.Of(_book, totals), parts))
            _found.Add(match, SubjectOf(match));
    }

    private void CompareLines(EnergyPlace place, Account[] inScope3, IEnumerable<Account> own)
    {
        HashSet<ReportingPeriod> periods = [.. inScope3.Select(account => account.Period)];
        Account[] ofSameDays = [.. own.Where(account => periods.Contains(account.Period) && !_found.Has(account))];
        if (ofSameDays.Length > 0)
            _found.Look(inScope3.Concat(ofSameDays), place, SubjectOf(inScope3));
    }

    private EnergyPlace PlaceOf(Account account)
    {
        if (!_places.TryGetValue(account.Kind.Context, out EnergyPlace place))
            _places.Add(account.Kind.Context, place = EnergyPlace.Of(account, _legs.FamilyOf(account.Leg)!, _folded));
        return place;
    }

    private bool IsTotal(Account account) => PlaceOf(account).Facility is null;

    private (string Family, Region Country) KindOf(Account account) => (PlaceOf(account).Family, PlaceOf(account).Country);

    private static bool IsBeside(SharedNames whole, SharedNames part) =>
        whole.Entity is null || part.Entity is null || whole.Entity == part.Entity;

    private static string SubjectOf(WholeMatch match) =>
        SubjectOf(match.Whole.Select(row => row.Account).Concat(match.Parts).Where(account => account.Leg.Scope == Scope.Scope3));

    // The same whatever the order of the rows.
    private static string SubjectOf(IEnumerable<Account> accounts) =>
        accounts.DistinctBy(account => account.Kind.Context).Select(account => MeterKey.Of(account).Name.ToString())
            .Min(StringComparer.Ordinal)!;
}
