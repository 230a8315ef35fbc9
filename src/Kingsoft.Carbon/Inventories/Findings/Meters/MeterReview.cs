using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What a careful reviewer would say of meters: what stands twice, what overlaps, what is missing.</summary>
internal sealed class MeterReview
{
    private readonly SameRows _same = new();
    private readonly SameBills _bills = new();
    private readonly BillsAgain _again = new();
    private readonly SpelledSites _spelled = new();
    private readonly CorrectedTwice _corrected = new();
    private readonly OverlappingPeriods _overlaps = new();
    private readonly MissingMonths _missing = new();
    private readonly MeterYears _years = new();
    private readonly SlipsBetweenYears _slips = new();
    private readonly SlipsWithinYear _within = new();
    private readonly CopiedYears _copied = new();
    private readonly NamedMeters _named = new();
    private readonly WholesBesideParts _wholes = new();
    private readonly ImplausibleAmounts _implausible = new();
    private readonly SameTonnesInCategories _sameTonnes = new();
    private readonly FleetsTwice _fleets = new();
    private readonly MeterReadings _readings = new();

    /// <summary>What meters that bills name lack in a year.</summary>
    public ImmutableArray<MeterGap> GapsOf(int year) => _named.Of(year);

    /// <summary>The accounts of sites and entities that are the total of the others.</summary>
    public IReadOnlySet<Account> Totals => _wholes.Totals;

    /// <summary>What bills of a year lack between others.</summary>
    public ImmutableArray<BillGap> BillGapsOf(int year) => _missing.GapsOf(year);

    /// <summary>Looks at the accounts of all years, after all rows were posted, and again at the rows where it must.</summary>
    public void Close(AccountBook book, IReadOnlyCollection<ImmutableArray<Account>> years, LineNames names)
    {
        var credited = new CreditedBills(book);
        bool isCompared = years.Count > 1 || book.Unasked.Any();
        foreach (ImmutableArray<Account> accounts in years)
        {
            IReadOnlyCollection<MeterSeries> all = MeterSeries.Of(book.Heeded(accounts));
            book.Heed();
            _wholes.Add(book, all);
            book.Heed();
            IReadOnlyCollection<MeterSeries> sites = SharedSites.Of(all);
            IReadOnlyList<MeterSeries> fuels = FuelsOfSites.Of(all);
            foreach (MeterSeries series in book.Heeded(all))
            {
                series.Close();
                _overlaps.Add(series);
                _named.Add(series);
                _within.Add(series, names);
                _readings.Add(series, names);
                _wholes.AddRows(series);
                if (isCompared)
                    _years.Add(series);
            }

            foreach (MeterSeries fuel in book.Heeded(fuels))
            {
                fuel.Close();
                _overlaps.Add(fuel);
            }

            _missing.Add(credited.Without(all), book.Facilities);
            foreach (MeterSeries series in book.Heeded(sites))
            {
                if (series.Runs.IsEmpty)
                    series.Close();
                _same.Add(series);
            }

            _again.Add(sites);
            book.Heed();
            _implausible.Add(accounts);
            if (all.FirstOrDefault() is { Year: var year })
            {
                _bills.Add(year, sites, book, names);
                _sameTonnes.Add(year, accounts, book, names);
                _fleets.Add(year, accounts, names);

                // A file of sites tells each name that it has not.
                if (book.Facilities is null)
                    _spelled.Add(year, all, names);
            }
        }

        _same.LookAtRows(book);
        book.Heed();
        _corrected.LookAtRows(book);
        _again.Compare(book, years, names);
        book.Heed();
        _overlaps.LookAtRows(book, _wholes);
        book.Heed();
        _named.LookAtRows(book);
        _missing.Add(_named.All, book.Facilities);
        book.Heed();
        _slips.Compare(_years, book, names);
        _copied.Compare(_years, book, names);
        _years.Clear();
        book.Heed();
        _wholes.LookAtRows(book);
        _implausible.Ask(book, names);
    }

    /// <summary>The findings of a year, as soon as the names were read.</summary>
    public IEnumerable<Finding> Of(int year, ShareCounter shares) =>
    [
        .. _same.Of(year, shares),
        .. _bills.Of(year, shares),
        .. _corrected.Of(year, shares),
        .. _again.Of(year, shares),
        .. _overlaps.Of(year, shares),
        .. _wholes.Of(year, shares),
        .. _missing.Of(year, shares),
        .. _named.LeftOutOf(year, shares),
        .. _slips.Of(year, shares),
        .. _within.Of(year, shares),
        .. _copied.Of(year, shares),
        .. _implausible.Of(year, shares),
        .. _spelled.Of(year, shares),
        .. _sameTonnes.Of(year, shares),
        .. _fleets.Of(year, shares),
        .. _readings.Of(year, shares),
    ];
}
