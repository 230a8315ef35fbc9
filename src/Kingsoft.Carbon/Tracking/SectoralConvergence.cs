using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// The sectoral decarbonization approach: a company's intensity converges to its sector's by the target year, faster where its share of the
/// sector grows.
/// </summary>
/// <remarks>
/// Source: Krabbe, O. et al. (2015), Aligning corporate greenhouse-gas emissions targets with climate goals, Nature Climate Change 5,
/// 1057-1060; SBTi, Sectoral Decarbonization Approach (2015), section 3.
/// CI_y = d·p_y·m_y + SI_T with d = CI_b − SI_T, p_y = (SI_y − SI_T) ÷ (SI_b − SI_T), m_y = (CA_b ÷ SA_b) ÷ (CA_y ÷ SA_y).
/// </remarks>
public sealed class SectoralConvergence : IEquatable<SectoralConvergence>
{
    private static Message SectorIntensityName { get; } = TargetMessages.SectorIntensity;

    private static Message SectorActivityName { get; } = TargetMessages.SectorActivity;

    private static Message CompanyActivityName { get; } = TargetMessages.CompanyActivity;

    private readonly ImmutableSortedDictionary<int, decimal> _sectorIntensity, _sectorActivity, _companyActivity;

    /// <summary>
    /// Takes the sector's scenario and the company's activity, planned or actual; between two stated years values lie on a straight line.
    /// </summary>
    /// <param name="sectorIntensity">The sector's emissions by year, in tonnes of CO2e per unit of activity.</param>
    /// <param name="sectorActivity">The sector's activity by year, in any unit.</param>
    /// <param name="companyActivity">The company's activity by year, in the unit in which the intensity is stated.</param>
    /// <exception cref="ArgumentException">A table is empty, an activity is not above zero, or an intensity is negative.</exception>
    public SectoralConvergence(
        IReadOnlyDictionary<int, decimal> sectorIntensity,
        IReadOnlyDictionary<int, decimal> sectorActivity,
        IReadOnlyDictionary<int, decimal> companyActivity)
    {
        ArgumentNullException.ThrowIfNull(sectorIntensity);
        ArgumentNullException.ThrowIfNull(sectorActivity);
        ArgumentNullException.ThrowIfNull(companyActivity);
        if (FaultOf(sectorIntensity, sectorActivity, companyActivity) is { } fault)
            throw new ArgumentException(fault.Message, fault.Field);
        _sectorIntensity = sectorIntensity.ToImmutableSortedDictionary();
        _sectorActivity = sectorActivity.ToImmutableSortedDictionary();
        _companyActivity = companyActivity.ToImmutableSortedDictionary();
    }

    /// <summary>The sector's emissions by year, in tonnes of CO2e per unit of activity.</summary>
    public IReadOnlyDictionary<int, decimal> SectorIntensity => _sectorIntensity;

    /// <summary>The sector's activity by year, in any unit.</summary>
    public IReadOnlyDictionary<int, decimal> SectorActivity => _sectorActivity;

    /// <summary>The company's activity by year, in the unit in which the intensity is stated.</summary>
    public IReadOnlyDictionary<int, decimal> CompanyActivity => _companyActivity;

    /// <summary>Whether both hold the same tables.</summary>
    /// <param name="other">Another scenario.</param>
    /// <returns>True where every value of every year is the same.</returns>
    public bool Equals(SectoralConvergence? other) =>
        other is not null && _sectorIntensity.SequenceEqual(other._sectorIntensity)
        && _sectorActivity.SequenceEqual(other._sectorActivity) && _companyActivity.SequenceEqual(other._companyActivity);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SectoralConvergence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_sectorIntensity.Count, _sectorActivity.Count, _companyActivity.Count);

    /// <summary>The first fault of a scenario's tables; null where there is none.</summary>
    internal static Fault? FaultOf(
        IReadOnlyDictionary<int, decimal> sectorIntensity,
        IReadOnlyDictionary<int, decimal> sectorActivity,
        IReadOnlyDictionary<int, decimal> companyActivity) =>
        FaultOf(sectorIntensity, SectorIntensityName, zeroAllowed: true, nameof(sectorIntensity))
        ?? FaultOf(sectorActivity, SectorActivityName, zeroAllowed: false, nameof(sectorActivity))
        ?? FaultOf(companyActivity, CompanyActivityName, zeroAllowed: false, nameof(companyActivity));

    /// <summary>The intensity on the path.</summary>
    /// <param name="baseIntensity">The company's intensity in the base year.</param>
    /// <param name="baseYear">The base year.</param>
    /// <param name="targetYear">The year of convergence.</param>
    /// <param name="year">The year asked for.</param>
    /// <returns>Emissions per unit of activity.</returns>
    /// <exception cref="ArgumentException">A table does not reach a year, or the sector's intensity does not change between base and target
    /// year.</exception>
    public decimal IntensityAt(decimal baseIntensity, int baseYear, int targetYear, int year)
    {
        decimal sectorBase = At(_sectorIntensity, SectorIntensityName, baseYear);
        decimal sectorTarget = At(_sectorIntensity, SectorIntensityName, targetYear);
        if (sectorBase == sectorTarget)
            throw new ArgumentException(TargetMessages.SectorWithoutChange(baseYear, targetYear).ToString(), nameof(targetYear));
        decimal sectorYear = At(_sectorIntensity, SectorIntensityName, year);
        decimal sectorGrowth = At(_sectorActivity, SectorActivityName, year) / At(_sectorActivity, SectorActivityName, baseYear);
        decimal share = CompanyActivityAt(baseYear) / CompanyActivityAt(year) * sectorGrowth;
        return sectorTarget + ((baseIntensity - sectorTarget) * (sectorYear - sectorTarget) * share / (sectorBase - sectorTarget));
    }

    /// <summary>The company's activity in a year.</summary>
    /// <param name="year">The year asked for.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException">The table does not reach the year.</exception>
    public decimal CompanyActivityAt(int year) => At(_companyActivity, CompanyActivityName, year);

    /// <summary>The years of the tables: <c>sector 2020 to 2050, company 2020 to 2030</c>.</summary>
    public override string ToString() => $"sector {Brief.Years(_sectorIntensity.Keys)}, company {Brief.Years(_companyActivity.Keys)}";

    /// <summary>The sector's intensity in the target year.</summary>
    internal decimal IntensityAtEnd(int targetYear) => At(_sectorIntensity, SectorIntensityName, targetYear);

    /// <summary>What keeps the scenario from leading from a base year to a target year; null where nothing does.</summary>
    internal Message? Fault(int baseYear, int targetYear)
    {
        foreach ((ImmutableSortedDictionary<int, decimal> table, Message name) in new[]
        {
            (_sectorIntensity, SectorIntensityName),
            (_sectorActivity, SectorActivityName),
            (_companyActivity, CompanyActivityName),
        })
        {
            if (table.Keys.First() > baseYear || table.Keys.Last() < targetYear)
                return TargetMessages.SectorTooShort(name, table.Keys.First(), table.Keys.Last(), baseYear, targetYear);
        }

        return At(_sectorIntensity, SectorIntensityName, baseYear) == At(_sectorIntensity, SectorIntensityName, targetYear)
            ? TargetMessages.SectorWithoutChange(baseYear, targetYear)
            : null;
    }

    private static decimal At(ImmutableSortedDictionary<int, decimal> table, Message name, int year)
    {
        if (table.TryGetValue(year, out decimal value))
            return value;
        int first = table.Keys.First(), last = table.Keys.Last();
        if (year < first || year > last)
            throw new ArgumentException($"{name} is given from {first} to {last}, not for {year}; add that year", nameof(year));
        int before = table.Keys.Last(key => key < year), after = table.Keys.First(key => key > year);
        return Pathway.OnLine(before, table[before], after, table[after], year);
    }

    private static Fault? FaultOf(IReadOnlyDictionary<int, decimal> table, Message name, bool zeroAllowed, string parameter)
    {
        if (table.Count == 0)
            return new Fault(parameter, TargetMessages.SectorEmpty(name));
        foreach ((int year, decimal value) in table)
        {
            if (value < 0m || (value == 0m && !zeroAllowed))
                return new Fault(
                    parameter,
                    zeroAllowed ? TargetMessages.SectorNegative(name, year, value) : TargetMessages.SectorNotPositive(name, year, value));
        }

        return null;
    }
}
