namespace Kingsoft.Carbon;

/// <summary>
/// The codes of findings (<see cref="Finding.Code"/>), one for each thing that an inventory may have found. They stay as they are; new ones
/// may come.
/// </summary>
public static partial class FindingCodes
{
    /// <summary>A bill has the very amount of another period, as if its own were mistyped.</summary>
    public const string BillAgain = "bill-again";

    /// <summary>Too many bills that are the only one of their year to look for them in other years.</summary>
    public const string BillsNotCompared = "bills-not-compared";

    /// <summary>Emissions were calculated by somebody else and carried over as they are.</summary>
    public const string CarriedOver = "carried-over";

    /// <summary>What is carried over is near what other rows of the same scope or category and days calculate.</summary>
    public const string CarriedOverBesideCalculated = "carried-over-beside-calculated";

    /// <summary>CO2e stands outside the scopes by its row.</summary>
    public const string CarriedOverOutside = "carried-over-outside";

    /// <summary>What is carried over in category 8 or Scope 2 is near what the other has of the same days.</summary>
    public const string CarriedOverTwice = "carried-over-twice";

    /// <summary>Categories of Scope 3 have neither rows nor a reason why they are not relevant.</summary>
    public const string CategoriesMissing = "categories-missing";

    /// <summary>A category of Scope 3 that an earlier year has has no row.</summary>
    public const string CategoryGone = "category-gone";

    /// <summary>The factor covers CO2 only.</summary>
    public const string Co2Only = "co2-only";

    /// <summary>A bill stands corrected by the difference and again as the new bill.</summary>
    public const string CorrectionBesideReplacement = "correction-beside-replacement";

    /// <summary>Corrections stand without the records that they correct, which were recorded later and left out.</summary>
    public const string CorrectsLeftOut = "corrects-left-out";

    /// <summary>Corrections add half as much as the row had that they correct, or more.</summary>
    public const string CorrectsLikeAReplacement = "corrects-like-a-replacement";

    /// <summary>The same energy stands in Scope 1 or 2 and in a category of Scope 3.</summary>
    public const string CountedTwice = "counted-twice";

    /// <summary>The day as of which a year is calculated left nothing out.</summary>
    public const string DayWithoutEffect = "day-without-effect";

    /// <summary>The factor is of years before the activity, the last that is known for its region unless the row pins it.</summary>
    public const string EarlierYear = "earlier-year";

    /// <summary>No heating value is known, so the energy is not in energyMWh.</summary>
    public const string EnergyUnknown = "energy-unknown";

    /// <summary>Amounts are marked as estimated.</summary>
    public const string Estimated = "estimated";

    /// <summary>Rows of Scope 3 that say what an estimate adds as well.</summary>
    public const string EstimateBesideRows = "estimate-beside-rows";

    /// <summary>Electricity fed into a grid is reported but not netted from what was bought.</summary>
    public const string Exported = "exported";

    /// <summary>Rows are of days on which their site was not open.</summary>
    public const string FacilityClosed = "facility-closed";

    /// <summary>Sites have no row in the year.</summary>
    public const string FacilityMissing = "facility-missing";

    /// <summary>Rows are of another region than their site.</summary>
    public const string FacilityRegion = "facility-region";

    /// <summary>Names of sites differ only in case, width, spaces, dashes, zeros before a number, or letters that look alike.</summary>
    public const string FacilitySpelled = "facility-spelled";

    /// <summary>Rows are of sites that the file of sites has not.</summary>
    public const string FacilityUnknown = "facility-unknown";

    /// <summary>The factor's years are more than five years from the activity.</summary>
    public const string FactorOld = "factor-old";

    /// <summary>Amounts stand on the first day of months.</summary>
    public const string FirstOfMonth = "first-of-month";

    /// <summary>The factor holds the generation or burning that Scope 1 or 2 counts already.</summary>
    public const string GenerationInCategory3 = "generation-in-category-3";

    /// <summary>The report prints the potential of the gas as a bound.</summary>
    public const string GwpBound = "gwp-bound";

    /// <summary>The figure is in CO2e under another GWP set than the inventory's, a mixed or an unstated one.</summary>
    public const string GwpMixed = "gwp-mixed";

    /// <summary>Carried-over emissions do not say under which GWP set they were calculated.</summary>
    public const string GwpUnstated = "gwp-unstated";

    /// <summary>Single amounts are larger than anybody's of their kind and days.</summary>
    public const string ImplausibleAmount = "implausible-amount";

    /// <summary>The user's own factor is outside the usual magnitudes.</summary>
    public const string ImplausibleFactor = "implausible-factor";

    /// <summary>The user's own price index leaps between the years that are compared.</summary>
    public const string ImplausiblePrice = "implausible-price";

    /// <summary>The user's own property of the substance is outside the usual magnitudes.</summary>
    public const string ImplausibleProperty = "implausible-property";

    /// <summary>Certificates and contracts that are held and not claimed.</summary>
    public const string InstrumentHeld = "instrument-held";

    /// <summary>Certificates and contracts of which a part covers no load.</summary>
    public const string InstrumentLeft = "instrument-left";

    /// <summary>Something has to be looked up of certificates and contracts that are claimed.</summary>
    public const string InstrumentUnclear = "instrument-unclear";

    /// <summary>Rows name a contractual instrument, which changes no figure.</summary>
    public const string InstrumentUnused = "instrument-unused";

    /// <summary>The factor's years begin after the activity.</summary>
    public const string LaterYear = "later-year";

    /// <summary>The factor holds the generation of electricity that Scope 2 counts already.</summary>
    public const string LifeCycleBesideScope2 = "life-cycle-beside-scope2";

    /// <summary>Rows of Scope 2 have no location-based figure beside others that have one.</summary>
    public const string LocationBasedInPart = "location-based-in-part";

    /// <summary>No location-based Scope 2 figure stands beside the market-based one.</summary>
    public const string LocationBasedMissing = "location-based-missing";

    /// <summary>The unit 'lt' was read as the long ton.</summary>
    public const string LongTon = "long-ton";

    /// <summary>Category 3 counts losses of a grid that the factor of Scope 2 holds already.</summary>
    public const string LossesTwice = "losses-twice";

    /// <summary>Rows of Scope 2 have no market-based figure beside others that have one.</summary>
    public const string MarketBasedInPart = "market-based-in-part";

    /// <summary>No market-based Scope 2 figure.</summary>
    public const string MarketBasedMissing = "market-based-missing";

    /// <summary>The mean of the country stands for a state whose grids have factors of their own.</summary>
    public const string MeanOfGrids = "mean-of-grids";

    /// <summary>There are too many rows to look at each meter that bills name.</summary>
    public const string MetersNotCompared = "meters-not-compared";

    /// <summary>Methane whose origin is not stated is counted as biogenic; as fossil it would be more.</summary>
    public const string MethaneOrigin = "methane-origin";

    /// <summary>Money was brought to the prices or the currency of the factor by the user's price indices and exchange rates.</summary>
    public const string MoneyConverted = "money-converted";

    /// <summary>Days between others of the same site and activity have no row.</summary>
    public const string MonthMissing = "month-missing";

    /// <summary>Sums are below zero.</summary>
    public const string NegativeSum = "negative-sum";

    /// <summary>Gases outside the Kyoto basket stand outside the scopes, not in the one that the row states.</summary>
    public const string NotKyoto = "not-kyoto";

    /// <summary>A category is stated as not relevant and has rows.</summary>
    public const string NotRelevantReported = "not-relevant-reported";

    /// <summary>An old activity code is read as the one that it means.</summary>
    public const string OldCode = "old-code";

    /// <summary>Periods of one site and activity overlap.</summary>
    public const string Overlap = "overlap";

    /// <summary>The activity's own region has a factor of a later year that is nearer than what was taken.</summary>
    public const string OwnRegionLater = "own-region-later";

    /// <summary>Days of the year have no rows.</summary>
    public const string PartOfYear = "part-of-year";

    /// <summary>The pinned factor is of another activity than the row.</summary>
    public const string PinnedOtherActivity = "pinned-other-activity";

    /// <summary>The factor is per money at the prices of another year, which nothing adjusts.</summary>
    public const string PriceYear = "price-year";

    /// <summary>A property of the substance bridges the units.</summary>
    public const string Property = "property";

    /// <summary>Another region's factor stands in.</summary>
    public const string Proxy = "proxy";

    /// <summary>A proxy for a group of activities lets in what rests on the power plants of its place.</summary>
    public const string ProxyOfGrid = "proxy-of-grid";

    /// <summary>Another factor was published about the day as of which the figures are, and its own day is not known.</summary>
    public const string PublicationDay = "publication-day";

    /// <summary>The total printed beside the gases of the user's own factor differs from their sum.</summary>
    public const string PublishedTotal = "published-total";

    /// <summary>A purchase may stand by what was paid and by what was delivered.</summary>
    public const string PurchaseTwice = "purchase-twice";

    /// <summary>Records were left out, being recorded after the day as of which the year is calculated.</summary>
    public const string RecordedLater = "recorded-later";

    /// <summary>A factor was pinned that another replaces.</summary>
    public const string ReplacedFactor = "replaced-factor";

    /// <summary>A factor was replaced by one that does not fit the row, and another factor was taken.</summary>
    public const string ReplacedWithoutSuccessor = "replaced-without-successor";

    /// <summary>There are too many rows of a kind to look for equal ones.</summary>
    public const string RowsNotCompared = "rows-not-compared";

    /// <summary>Bills of one meter or site stand twice: rounded, in another unit or under another code.</summary>
    public const string SameBills = "same-bills";

    /// <summary>Rows are equal in site, activity, period and amount.</summary>
    public const string SameRow = "same-row";

    /// <summary>The ledger has no row of Scope 1 or 2 in the year.</summary>
    public const string ScopeMissing = "scope-missing";

    /// <summary>The ledger has no row of Scope 3 in the year.</summary>
    public const string Scope3Missing = "scope3-missing";

    /// <summary>The rows of another year go on for longer.</summary>
    public const string SeriesBroken = "series-broken";

    /// <summary>A site of an earlier year has no row any more.</summary>
    public const string SiteGone = "site-gone";

    /// <summary>Electricity that no instrument covers in the market-based method.</summary>
    public const string UncoveredMarket = "uncovered-market";

    /// <summary>Amounts a day are many times those of other years of the same site and activity.</summary>
    public const string SlipBetweenYears = "slip-between-years";

    /// <summary>Bills of a meter are ten times its others of the year, or 3.6 times.</summary>
    public const string SlipWithinYear = "slip-within-year";

    /// <summary>Records that cross the end of a year were split by days.</summary>
    public const string Split = "split";

    /// <summary>The meters of a site begin within the year.</summary>
    public const string StartsInYear = "starts-in-year";

    /// <summary>A year is far from the other years of the ledger, or is none of which greenhouse gases are accounted.</summary>
    public const string StrayYear = "stray-year";

    /// <summary>Streams of sites lack months, which are not in the totals.</summary>
    public const string StreamMissing = "stream-missing";

    /// <summary>A fuel or gas with rows in each earlier year has none any more.</summary>
    public const string StreamStopped = "stream-stopped";

    /// <summary>What was spent on travel stands in category 1, as its rows name none.</summary>
    public const string TravelBySpend = "travel-by-spend";

    /// <summary>Estimation factors that no row took.</summary>
    public const string UnusedEstimate = "unused-estimate";

    /// <summary>The user's own factors are for places and years of rows that took another.</summary>
    public const string UnusedFactor = "unused-factor";

    /// <summary>Options changed nothing.</summary>
    public const string UnusedOption = "unused-option";

    /// <summary>The user's own property of a substance was taken by no row, although rows of the substance took a published one.</summary>
    public const string UnusedProperty = "unused-property";

    /// <summary>Amounts a day are many times above or below the median of their series.</summary>
    public const string UnusualAmount = "unusual-amount";

    /// <summary>Category 3 has upstream or losses of more energy than Scope 2.</summary>
    public const string UpstreamAboveScope2 = "upstream-above-scope2";

    /// <summary>The factor is your own.</summary>
    public const string UserFactor = "user-factor";

    /// <summary>The factor of a vehicle that is charged holds only the fuel burnt in it.</summary>
    public const string VehicleElectricity = "vehicle-electricity";

    /// <summary>The kWh of electricity by distance are not known, so they are not in energyMWh.</summary>
    public const string VehicleEnergy = "vehicle-energy";

    /// <summary>Rows are the sum of those of sites or suppliers of the same activity and days.</summary>
    public const string WholeBesideParts = "whole-beside-parts";

    /// <summary>The factor is of a wider region than the activity.</summary>
    public const string WiderRegion = "wider-region";

    /// <summary>The bills of a year are those of another year again.</summary>
    public const string YearCopied = "year-copied";
}
