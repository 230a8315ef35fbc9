using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// How a figure of an inventory came about: the scopes, activities and factors that it is the sum of, the largest first.
/// </summary>
/// <remarks>How one of its lines became its emissions is said by <see cref="LineExplanation"/>.</remarks>
public static class FigureExplanation
{
    // What the bases of an inventory say after these is of all its rows, not of those of the figure.
    private const int GwpAndFactors = 2;

    private static readonly ImmutableArray<Figure> Figures = [.. Figure.Compared, Figure.DirectEnergy, Figure.IndirectEnergy];

    /// <summary>The figures that can be explained, by the names of <see cref="FigureNames"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Figures.Select(figure => figure.Name), .. RenewableExplanation.Names];

    /// <summary>Whether a name is that of a figure that can be explained.</summary>
    /// <param name="figure">A name of <see cref="FigureNames"/>, or of <see cref="IndicatorNames"/>.</param>
    /// <returns>True where it is.</returns>
    public static bool IsKnown(string figure) => Find(figure) is not null || RenewableExplanation.Find(figure) is not null;

    /// <summary>The parts of a figure as a table.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="figure">A name of <see cref="FigureNames"/>, such as <c>scope1</c>, or of <see cref="IndicatorNames"/>.</param>
    /// <param name="language">The language of the table.</param>
    /// <returns>A row for each scope, activity and factor, in tonnes of CO2e or MWh; the figure itself last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    /// <exception cref="ArgumentException">The name is that of no figure of an inventory.</exception>
    /// <exception cref="InvalidOperationException">The inventory was read from JSON, which does not hold what its figures are the sum
    /// of.</exception>
    public static ReportTable ToTable(Inventory inventory, string figure, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        Defined.Check(language);
        if (RenewableExplanation.Find(figure) is { } metric)
            return RenewableExplanation.ToTable(inventory, metric, language);

        Figure found = Known(figure);
        decimal? value = ValueOf(inventory, found);
        ImmutableArray<FigurePart> parts = FigurePart.Of(inventory, found);
        string unit = found.IsEmission ? "t CO2e" : found.Unit;
        return new ReportTable
        {
            Title = FigureTableMessages.Title(found, inventory.Year, unit).In(language),
            Columns =
            [
                "", FigureTableMessages.Activity.In(language), FigureTableMessages.Factor(found).In(language),
                FigureTableMessages.Lines.In(language), unit, "%",
            ],
            Rows =
            [
                .. parts.Select(part => new ReportRow(
                    ReportCell.Create(Figure.LabelOf(part.Scope, part.Category).In(language)), ReportCell.Create(part.Activity),
                    ReportCell.Create(FigureTableMessages.Served(part).In(language)), ReportCell.Create(part.Lines, 0),
                    ReportCell.Create(part.Value), ReportCell.Create(part.ShareOf(value) * 100m, 1))),
                new ReportRow(
                    ReportCell.Create(found.Said.In(language)), ReportCell.Create(""), ReportCell.Create(""),
                    ReportCell.Create(FigurePart.LinesOf(inventory, found), 0), ReportCell.Create(value), ReportCell.Create(""))
                {
                    IsTotal = true,
                },
            ],
            Notes = [.. NotesOf(inventory, found, value, language)],
        };
    }

    /// <summary>The parts of a figure as data.</summary>
    /// <param name="inventories">The inventories.</param>
    /// <param name="figure">A name of <see cref="FigureNames"/>, such as <c>scope1</c>, or of <see cref="IndicatorNames"/>.</param>
    /// <returns>JSON: for each inventory the figure with its parts; a figure that does not exist is null.</returns>
    /// <exception cref="ArgumentException">The name is that of no figure of an inventory.</exception>
    /// <exception cref="InvalidOperationException">An inventory was read from JSON, which does not hold what its figures are the sum
    /// of.</exception>
    public static string ToJson(ImmutableArray<Inventory> inventories, string figure)
    {
        inventories = Items.Given(inventories);
        RenewableMetric? metric = RenewableExplanation.Find(figure);
        Figure? found = metric is null ? Known(figure) : null;
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("figures");
            foreach (Inventory inventory in inventories)
            {
                if (found is not null)
                    Write(json, inventory, found);
                else
                    RenewableExplanation.Write(json, inventory, metric!.Value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static decimal? ValueOf(Inventory inventory, Figure figure) =>
        figure == Figure.DirectEnergy || figure == Figure.IndirectEnergy
            ? FigurePart.Of(inventory, figure) is { IsEmpty: false } parts ? parts.Sum(part => part.Value) : null
            : inventory.Totals.Of(figure);

    private static Figure? Find(string name) => Figures.FirstOrDefault(figure => figure.Name == name || figure.Indicator == name);

    private static Figure Known(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name) ?? throw new ArgumentException(
            $"'{name}' is not a figure of an inventory; {string.Join(", ", Names)} are accepted", nameof(name));
    }

    private static IEnumerable<string> NotesOf(Inventory inventory, Figure figure, decimal? value, Language language)
    {
        if (value is null)
            yield return FigureTableMessages.Missing(figure).In(language);
        else if (figure.HoldsScope3 && RestsOn.WithoutCategories(inventory) is { } without)
            yield return FigureTableMessages.Without(figure, without).In(language);
        if (figure.IsMarketBased && inventory.Market is not null)
            yield return FigureTableMessages.SeveralServe.In(language);
        foreach (string basis in InventoryTables.Bases(inventory, language).Take(GwpAndFactors))
            yield return basis;
    }

    private static void Write(Utf8JsonWriter json, Inventory inventory, Figure figure)
    {
        decimal? value = ValueOf(inventory, figure);
        json.WriteStartObject();
        json.WriteString("figure", figure.Name);
        json.WriteNumber("year", inventory.Year);
        json.WriteString("unit", figure.Unit);
        json.Number("value", value);
        json.WriteStartArray("parts");
        foreach (FigurePart part in FigurePart.Of(inventory, figure))
        {
            json.WriteStartObject();
            json.WriteString("scope", FileWords.Scope.Of(part.Scope));
            json.Number("scope3Category", (int?)part.Category);
            json.WriteString("activity", part.Activity);
            json.Text("factorId", part.FactorId);
            json.Text("instrumentId", part.InstrumentId);
            json.Text("by", part.By);
            json.WriteNumber("lineCount", part.Lines);
            json.Number("value", part.Value);
            json.Number("share", part.ShareOf(value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
