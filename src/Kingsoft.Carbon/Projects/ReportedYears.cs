using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>The tracked years of printed figures.</summary>
internal sealed class ReportedYears(ReportedFigures figures, DataIssues issues)
{
    public ImmutableArray<TrackedYear> Read() => [.. figures.Where(figure => figure.Indicator is "ghg.scope1" or "ghg.scope2")
        .Select(figure => int.TryParse(figure.Period, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : 0)
        .Where(year => year > 0).Distinct().Order().Select(Read)];

    private TrackedYear Read(int year)
    {
        decimal? scope1 = Tonnes("ghg.scope1");
        decimal? scope2 = Tonnes("ghg.scope2");
        decimal? direct = MegawattHours("energy.direct");
        decimal? indirect = MegawattHours("energy.indirect");
        return new TrackedYear
        {
            Year = year,
            Scope1 = scope1,
            Scope2LocationBased = scope2,
            Scope3 = Tonnes("ghg.scope3"),
            Scope3ByCategory = Enum.GetValues<Scope3Category>()
                .Select(category => (category, Value: Tonnes($"ghg.scope3.cat{(int)category}"))).Where(pair => pair.Value is not null)
                .ToImmutableSortedDictionary(pair => pair.category, pair => pair.Value!.Value),
            EnergyMWh = MegawattHours("energy.total"),
            DirectEnergyMWh = direct,
            IndirectEnergyMWh = indirect,
            Purchased = Share("electricity", indirect, scope2),
            Fuels = Share("fuels", direct, scope1),
            HalfWidths = new[] { ("scope1", "ghg.scope1"), ("scope2LocationBased", "ghg.scope2"), ("scope3", "ghg.scope3") }
                .ToImmutableSortedDictionary(
                    pair => pair.Item1, pair => new GasTotals { Unsplit = HalfWidth(pair.Item2) }, StringComparer.Ordinal),
        };

        ReportedFigure? Find(string indicator) => figures.Find(indicator, year.ToString(CultureInfo.InvariantCulture));

        decimal HalfWidth(string indicator) => Find(indicator) is { } figure && UnitOf(figure, Unit.TonneCo2e) is { } unit
            ? new Quantity(figure.Printed.RoundingHalfWidth, unit).To(Unit.TonneCo2e).Amount
            : 0m;

        decimal? Tonnes(string indicator) => Value(Unit.TonneCo2e, indicator);

        decimal? MegawattHours(string indicator) => Value(Unit.MegawattHour, indicator);

        decimal? Value(Unit wanted, string indicator) => Find(indicator) is { } figure ? In(wanted, figure, figure.Printed.Value) : null;
    }

    private decimal? In(Unit wanted, ReportedFigure figure, decimal value)
    {
        if (UnitOf(figure, wanted) is { } printed)
            return new Quantity(value, printed).To(wanted).Amount;
        issues.Add(figure.Location, "unit", ProjectMessages.PrintedUnit(figure.Unit, wanted, figure.Indicator));
        return null;
    }

    private static Unit? UnitOf(ReportedFigure figure, Unit wanted) =>
        Unit.TryParse(figure.Unit, out Unit? printed) && printed.IsConvertibleTo(wanted) ? printed : null;

    private static ImmutableArray<EnergyShare> Share(string name, decimal? energy, decimal? tonnes) =>
        energy is { } known && tonnes is { } emitted ? [new EnergyShare { Name = name, MWh = known, Tonnes = emitted }] : [];
}
