using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Emission factors and properties of substances, immutable. The built-in ones come with the library; a user's own are added with <see
/// cref="With(FactorLibrary)"/> and go first. Price indices and exchange rates are the user's own alone.
/// </summary>
/// <remarks>Never changed once it is made, so safe for many threads.</remarks>
/// <example>
/// <code>
/// FactorLibrary factors = FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv("own-factors.csv"));
/// int count = factors.Count;
/// </code>
/// </example>
public sealed partial class FactorLibrary
{
    private const string BuiltInRelease = "2026.11";

    private readonly BuiltInFactors? _builtIn;
    private readonly ImmutableSortedDictionary<string, EmissionFactor> _own;
    private readonly ImmutableArray<SubstanceProperty> _ownProperties;
    private readonly bool _hasBuiltInProperties;
    private readonly Lazy<Dictionary<ActivityCode, ImmutableArray<EmissionFactor>>> _ownByActivity;
    private readonly Lazy<ImmutableArray<ActivityCode>> _activities;
    private readonly Lazy<ImmutableArray<SubstanceProperty>> _properties;
    private readonly ConcurrentDictionary<ActivityCode, ActivityFactors> _byActivity = new();
    private readonly UnitConversions _conversions;
    private readonly Lazy<MoneyConversions> _money;
    private readonly Lazy<ImmutableArray<string>> _sets;
    private readonly Lazy<string> _sha256;

    private FactorLibrary(
        BuiltInFactors? builtIn,
        ImmutableSortedDictionary<string, EmissionFactor> own,
        ImmutableArray<SubstanceProperty> ownProperties,
        ImmutableArray<MoneyPrice> prices,
        bool hasBuiltInProperties)
    {
        _builtIn = builtIn;
        _own = own;
        _ownProperties = ownProperties;
        _hasBuiltInProperties = hasBuiltInProperties;
        _ownByActivity = new(
            () => own.Values.GroupBy(factor => factor.Activity).ToDictionary(group => group.Key, group => group.ToImmutableArray()));
        _activities = new(() => [.. Factors.Select(factor => factor.Activity).Distinct().Order()]);
        _properties = new(() => hasBuiltInProperties ? [.. BuiltInFactors.Instance.Properties, .. ownProperties] : ownProperties);
        _conversions = new UnitConversions(_properties);
        Prices = prices;
        _money = new(() => new MoneyConversions(prices));
        _sets = new(() =>
        [
            .. Factors.Select(factor => factor.Set).Concat(Properties.Select(property => property.Set))
                .OfType<string>().Distinct().Order(StringComparer.Ordinal),
        ]);
        _sha256 = new Lazy<string>(() => LibraryHash.Of(builtIn is not null || hasBuiltInProperties, own.Values, ownProperties, prices));
    }

    /// <summary>The factors and properties that come with the library, read as far as they are asked for.</summary>
    public static FactorLibrary BuiltIn { get; } = new(
        BuiltInFactors.Instance,
        ImmutableSortedDictionary.Create<string, EmissionFactor>(StringComparer.Ordinal),
        [],
        [],
        hasBuiltInProperties: true);

    /// <summary>A library without any factor, to fill with <see cref="With(FactorLibrary)"/>.</summary>
    public static FactorLibrary Empty { get; } = new(
        null, ImmutableSortedDictionary.Create<string, EmissionFactor>(StringComparer.Ordinal), [], [], hasBuiltInProperties: false);

    /// <summary>The release of the built-in data in this library; null where there is none in it.</summary>
    public string? Release => _builtIn is not null || _hasBuiltInProperties ? BuiltInRelease : null;

    /// <summary>
    /// SHA-256, in lower-case hexadecimal, over the built-in data files and over every column of the factors, properties and prices
    /// that were added, in the order of the ids.
    /// </summary>
    public string Sha256 => _sha256.Value;

    /// <summary>Every factor, in ordinal order of the ids.</summary>
    public IEnumerable<EmissionFactor> Factors =>
        _builtIn is null ? _own.Values : _own.IsEmpty ? _builtIn.All : _builtIn.All.Concat(_own.Values).OrderBy(
            factor => factor.Id, StringComparer.Ordinal);

    /// <summary>Whether the factors that come with the library are in it; false where only a user's own are candidates.</summary>
    public bool HasBuiltInFactors => _builtIn is not null;

    /// <summary>The files of the user's own factors, as their paths were given, in the order in which they were added.</summary>
    public ImmutableArray<string> FactorFiles { get; private init; } = [];

    /// <summary>
    /// The files of the user's own properties of substances, as their paths were given, in the order in which they were added.
    /// </summary>
    public ImmutableArray<string> PropertyFiles { get; private init; } = [];

    /// <summary>How many factors there are.</summary>
    public int Count => (_builtIn?.All.Length ?? 0) + _own.Count;

    /// <summary>Every property of a substance.</summary>
    public ImmutableArray<SubstanceProperty> Properties => _properties.Value;

    /// <summary>The alternative sets of factors and properties, in ordinal order.</summary>
    public IEnumerable<string> Sets => _sets.Value;

    /// <summary>The editions of factors, in ordinal order: the first part of every id.</summary>
    public IEnumerable<string> Editions => Factors.Select(factor => factor.Edition).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The activities that a factor serves, in ordinal order.</summary>
    public IEnumerable<ActivityCode> Activities => _activities.Value;

    /// <summary>
    /// The activities with their names, the number of factors for each and their regions, in ordinal order of the codes; those that the
    /// vocabulary names and no factor serves are left out.
    /// </summary>
    public IEnumerable<ListedActivity> DescribedActivities => Factors.GroupBy(factor => factor.Activity).OrderBy(group => group.Key)
        .Select(group => new ListedActivity(ActivityVocabulary.BuiltIn.Describe(group.Key, this), [.. group]));

    /// <summary>This library with everything of another added.</summary>
    /// <param name="other">For instance a library read from a file.</param>
    /// <returns>A new library.</returns>
    /// <exception cref="CarbonDataException">An id stands in both.</exception>
    public FactorLibrary With(FactorLibrary other)
    {
        var issues = new DataIssues();
        FactorLibrary library = With(other, issues);
        issues.ThrowIfAny();
        return library;
    }

    /// <summary>This library with everything of another added; ids that stand in both are noted as faults and left out.</summary>
    /// <param name="other">For instance a library read from a file.</param>
    /// <param name="issues">Takes the faults.</param>
    /// <returns>A new library.</returns>
    public FactorLibrary With(FactorLibrary other, DataIssues issues)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(issues);
        var both = new FactorLibrary(
            _builtIn ?? other._builtIn,
            _own,
            [.. _ownProperties, .. other._ownProperties],
            [.. Prices, .. MoneyPriceRules.Together(Prices, other.Prices, issues)],
            _hasBuiltInProperties || other._hasBuiltInProperties)
        {
            FactorFiles = FactorFiles,
            PropertyFiles = [.. PropertyFiles, .. other.PropertyFiles],
            PriceFiles = [.. PriceFiles, .. other.PriceFiles],
        };
        return both.WithFactors(other._own.Values, issues, other.FactorFiles);
    }

    /// <summary>This library with factors made in code added; they count as the user's own.</summary>
    /// <param name="factors">The factors.</param>
    /// <returns>A new library.</returns>
    /// <exception cref="ArgumentException">The factors are null, or one of them is.</exception>
    /// <exception cref="CarbonDataException">An id stands in the library already, or a factor breaks a rule of factor files (no figure, a
    /// negative one, CO2e without its GWP set …); all that is wrong is named at once.</exception>
    public FactorLibrary With(params IEnumerable<EmissionFactor> factors)
    {
        var issues = new DataIssues();
        FactorLibrary library = WithFactors(FactorRules.MadeInCode(factors), issues, []);
        issues.ThrowIfAny();
        return library;
    }

    /// <summary>This library with properties of substances made in code added; they count as the user's own and go first.</summary>
    /// <param name="properties">Density, heating values.</param>
    /// <returns>A new library.</returns>
    /// <exception cref="ArgumentException">The properties are null, or one of them is.</exception>
    /// <exception cref="CarbonDataException">A value is impossible, net and gross don't fit together, or a source is missing.</exception>
    public FactorLibrary WithProperties(params IEnumerable<SubstanceProperty> properties) =>
        With(new FactorLibrary(null, Empty._own, PropertyRules.Checked(properties), [], hasBuiltInProperties: false));

    /// <summary>
    /// The properties of substances and the prices in this library, without its factors: to calculate with the user's own ones alone.
    /// </summary>
    /// <returns>A new library.</returns>
    public FactorLibrary WithoutFactors() => new(null, Empty._own, _ownProperties, Prices, _hasBuiltInProperties)
    {
        PropertyFiles = PropertyFiles,
        PriceFiles = PriceFiles,
    };

    /// <summary>Finds a factor by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="factor">The factor.</param>
    /// <returns>Whether the id is known.</returns>
    public bool TryFind(string id, [NotNullWhen(true)] out EmissionFactor? factor)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _own.TryGetValue(id, out factor) || (_builtIn is not null && _builtIn.TryFind(id, out factor));
    }

    /// <summary>Chooses the factor for an activity, region and year, and says why every other one was not taken.</summary>
    /// <param name="query">What is wanted.</param>
    /// <returns>The choice, or why there is none.</returns>
    /// <exception cref="ArgumentNullException">The query is null.</exception>
    /// <exception cref="ArgumentException">The query has no activity or no region, a scope or category that is none, or a set that no
    /// factor is of.</exception>
    public FactorSelection Select(FactorQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        CheckSets(query.Sets, nameof(query));
        return FactorSelector.Select(this, query);
    }

    /// <summary>How many factors, and of which release: <c>14,710 factors, release 2026.11</c>.</summary>
    public override string ToString() => Brief.Parts("", Brief.Count(Count, "factor"), Release is null ? null : $"release {Release}");

    /// <summary>The user's own factors, in ordinal order of the ids.</summary>
    internal IEnumerable<EmissionFactor> OwnFactors => _own.Values;

    internal ImmutableArray<SubstanceProperty> OwnProperties => _ownProperties;

    /// <summary>The activities that the user's own factors serve, in ordinal order.</summary>
    internal IEnumerable<ActivityCode> OwnActivities => _ownByActivity.Value.Keys.Order();

    internal ImmutableArray<EmissionFactor> OfActivity(ActivityCode activity) => FactorsOf(activity).All;

    /// <summary>The candidates of a query before region, year and unit decide.</summary>
    internal SortedOutFactors SortedOut(FactorQuery query) => FactorsOf(query.Activity).For(query);

    /// <summary>
    /// The way from a query's unit to a factor's, through properties of the substance or the user's prices and rates if need be; null
    /// with the reason where there is none.
    /// </summary>
    internal UnitConversion? FindConversion(FactorQuery query, EmissionFactor factor, out Message? fault) =>
        !Prices.IsEmpty && _money.Value.AreFor(query.Unit!, factor)
            ? _money.Value.Find(query, factor, out fault)
            : FindConversion(query, factor, factor.Unit, out fault);

    /// <summary>The way from a query's unit to another, by the properties that go with a factor.</summary>
    internal UnitConversion? FindConversion(FactorQuery query, EmissionFactor factor, Unit to, out Message? fault) =>
        FindConversion(query.Unit!, to, factor.Matter, factor.Set, query.Region, query.Year, query.AsOf, out fault);

    /// <summary>
    /// The way from a unit to another, through properties of a substance if need be; null with the reason where there is none.
    /// </summary>
    internal UnitConversion? FindConversion(
        Unit from, Unit to, string? substance, string? set, Region region, int year, DateOnly? asOf, out Message? fault) =>
        _conversions.Find(from, to, new PropertyContext(substance ?? "", set, region, year, asOf), out fault);

    /// <summary>Refuses a set that nothing in the library is of: a slip would take the ordinary factor without a word.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    internal void CheckSets(IReadOnlyList<string> sets, string parameter)
    {
        if (sets.FirstOrDefault(set => !_sets.Value.Contains(set)) is { } unknown)
            throw new ArgumentException(
                $"{nameof(Sets)}: no factor is of the set '{unknown}'; known are {string.Join(", ", _sets.Value)}.", parameter);
    }

    private ActivityFactors FactorsOf(ActivityCode activity)
    {
        if (_byActivity.TryGetValue(activity, out ActivityFactors? known))
            return known;

        ImmutableArray<EmissionFactor> factors = [.. ActivityAliases.AllOf(activity).SelectMany(
            code => (_builtIn?.OfActivity(code) ?? []).AddRange(_ownByActivity.Value.GetValueOrDefault(code, [])))];
        return factors.IsEmpty ? ActivityFactors.None : _byActivity.GetOrAdd(activity, new ActivityFactors(factors));
    }

    private FactorLibrary WithFactors(IEnumerable<EmissionFactor> factors, DataIssues issues, ImmutableArray<string> files)
    {
        ImmutableSortedDictionary<string, EmissionFactor>.Builder builder = _own.ToBuilder();
        foreach (EmissionFactor factor in factors)
        {
            long before = issues.Total;
            foreach ((int column, Internal.Message message) in FactorRules.Faults(factor))
                issues.Add(factor, FactorColumns.Columns.Names[column], message, isRecordSaid: true);
            if (issues.Total == before && TakenBy(factor.Id) is { } known)
                issues.Add(factor, "id", LibraryMessages.IdTaken(factor.Id, known));
            if (issues.Total == before)
                builder.Add(factor.Id, factor);
            else
                issues.UnsoundFactors.Add(factor.Id, ((ActivityCode?)factor.Activity)?.Value);
        }

        return new FactorLibrary(_builtIn, builder.ToImmutable(), _ownProperties, Prices, _hasBuiltInProperties)
        {
            FactorFiles = [.. FactorFiles, .. files],
            PropertyFiles = PropertyFiles,
            PriceFiles = PriceFiles,
        };

        EmissionFactor? TakenBy(string id) =>
            builder.TryGetValue(id, out EmissionFactor? known) || _builtIn?.TryFind(id, out known) == true ? known : null;
    }
}
