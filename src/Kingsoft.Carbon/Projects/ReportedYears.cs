using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>The tracked years of printed figures.</summary>
internal sealed class ReportedYears(ReportedFigures figures, ReportingYears reportingYears, DataIssues issues)
{
    // A year is one of which Scope 1 or 2 is printed.
    private static readonly string[] YearsByThese =
        [Figure.Scope1.Indicator!, Figure.Scope2LocationBased.Indicator!, Figure.Scope2MarketBased.Indicator!];

    public ImmutableArray<TrackedYear> Read() => [.. figures
        .Where(figure => YearsByThese.Contains(figure.Indicator))
        .Select(figure => YearOf(figure, reportingYears)).OfType<int>().Distinct().Order().Select(Read)];

    /// <summary>The reporting year that a figure is printed for, by its name or by its days; null where it is of other days.</summary>
    public static int? YearOf(ReportedFigure figure, ReportingYears reportingYears)
    {
        if (figure.IsOfYear)
            return int.TryParse(figure.Period, NumberStyles.None, CultureInfo.InvariantCulture, out int named) && named > 0 ? named : null;
        if (!ReportingPeriod.TryParse(figure.Period, out ReportingPeriod days))
            return null;

        int year = reportingYears.Of(days.End);
        return reportingYears.Period(year) == days ? year : null;
    }

    private TrackedYear Read(int year)
    {
        Co2e? scope1 = Emission(Figure.Scope1);
        Co2e? scope2 = Scope2(Figure.Scope2LocationBased);
        decimal? direct = MegawattHours(Figure.DirectEnergy);
        decimal? indirect = MegawattHours(Figure.IndirectEnergy);
        return new TrackedYear
        {
            Year = year,
            Scope1 = scope1,
            Scope2LocationBased = scope2,
            Scope2MarketBased = Scope2(Figure.Scope2MarketBased),
            Scope3 = Emission(Figure.Scope3),
            Scope3ByCategory = Enum.GetValues<Scope3Category>()
                .Select(category => (category, Value: Emission(Figure.OfCategory(category)))).Where(pair => pair.Value is not null)
                .ToImmutableSortedDictionary(pair => pair.category, pair => pair.Value!.Value),
            EnergyMWh = MegawattHours(Figure.Energy),
            DirectEnergyMWh = direct,
            IndirectEnergyMWh = indirect,
            Purchased = Share("electricity", indirect, scope2),
            Fuels = Share("fuels", direct, scope1),
            HalfWidths = new[] { Figure.Scope1, Figure.Scope2LocationBased, Figure.Scope2MarketBased, Figure.Scope3 }
                .ToImmutableSortedDictionary(
                    figure => figure.Name,
                    figure => new GasTotals { Unsplit = Co2e.FromTonnes(HalfWidthOf(figure)) },
                    StringComparer.Ordinal),
        };

        ReportedFigure? Find(Figure figure) => figures.Find(figure.Indicator!, year, reportingYears.Period(year));

        decimal HalfWidth(Figure figure) => Find(figure) is { } printed && printed.UnitFor(Unit.TonneCo2e) is { } unit
            ? new Quantity(printed.Printed.RoundingHalfWidth, unit).To(Unit.TonneCo2e).Amount
            : 0m;

        decimal HalfWidthOf(Figure figure) =>
            OfSum(figure) is { } sum ? HalfWidth(sum) + HalfWidth(Figure.Scope1) : HalfWidth(figure);

        Co2e? Scope2(Figure figure) => OfSum(figure) is { } sum ? Emission(sum) - scope1 : Emission(figure);

        Figure? OfSum(Figure figure) => SumOf(figures, year, reportingYears.Period(year), figure);

        Co2e? Emission(Figure figure) => Co2e.OfTonnes(Value(Unit.TonneCo2e, figure));

        decimal? MegawattHours(Figure figure) => Value(Unit.MegawattHour, figure);

        decimal? Value(Unit wanted, Figure figure) => Find(figure) is { } printed ? In(wanted, printed, printed.Printed.Value) : null;
    }

    /// <summary>The printed sum of Scope 1 and 2 that gives a Scope 2; null where that is printed itself, or cannot be known.</summary>
    public static Figure? SumOf(ReportedFigures figures, int year, ReportingPeriod days, Figure scope2) =>
        Figure.SumsOfScope12.FirstOrDefault(sum => sum.Parts.Contains(scope2)
            && figures.Find(scope2.Indicator!, year, days) is null
            && figures.Find(sum.Indicator!, year, days) is not null
            && figures.Find(Figure.Scope1.Indicator!, year, days) is not null);

    private decimal? In(Unit wanted, ReportedFigure figure, decimal value)
    {
        if (figure.UnitFor(wanted) is { } printed)
            return new Quantity(value, printed).To(wanted).Amount;
        issues.Add(figure.Location, "unit", ProjectMessages.PrintedUnit(figure.Unit, wanted, figure.Indicator),
            field: figure.Unit);
        return null;
    }

    private static ImmutableArray<EnergyShare> Share(string name, decimal? energy, Co2e? emission) =>
        energy is { } known && emission is { } emitted ? [new EnergyShare { Name = name, MWh = known, Co2e = emitted }] : [];
}
