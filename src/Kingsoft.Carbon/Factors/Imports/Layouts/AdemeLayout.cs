using System.Globalization;
using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>ADEME, Base Carbone: the whole CSV, with a row for each element and one for each of its posts.</summary>
/// <remarks>
/// A total holds everything from the cradle on; what is burnt is a post of its own. Source of the columns: data.ademe.fr, "Base Carbone".
/// </remarks>
internal static partial class AdemeLayout
{
    private const string Element = "Identifiant de l'élément", Total = "Total poste non décomposé", Category = "Code de la catégorie";

    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kgCO2e/kWh"] = "kWh",
        ["kgCO2e/kWh PCI"] = "kWh(net)",
        ["kgCO2e/kWh PCS"] = "kWh(gross)",
        ["kgCO2e/GJ PCI"] = "GJ(net)",
        ["kgCO2e/GJ PCS"] = "GJ(gross)",
        ["kgCO2e/MJ PCI"] = "MJ(net)",
        ["kgCO2e/litre"] = "L",
        ["kgCO2e/L"] = "L",
        ["kgCO2e/kg"] = "kg",
        ["kgCO2e/tonne"] = "t",
        ["kgCO2e/tonne de déchets"] = "t",
        ["kgCO2e/m3"] = "m3",
        ["kgCO2e/m²"] = "m2",
        ["kgCO2e/m2"] = "m2",
        ["kgCO2e/km"] = "vkm",
        ["kgCO2e/passager.km"] = "pkm",
        ["kgCO2e/peq.km"] = "pkm",
        ["kgCO2e/p.km"] = "pkm",
        ["kgCO2e/tonne.km"] = "tkm",
        ["kgCO2e/t.km"] = "tkm",
        ["kgCO2e/unité"] = "unit",
        ["kgCO2e/repas"] = "unit",
    };

    // The first words of a category: what the total of its elements is of.
    private static readonly (string Category, FactorKind Kind, Scope3Category? Scope3)[] Categories =
    [
        ("Achats de biens", FactorKind.Embodied, Scope3Category.PurchasedGoodsAndServices),
        ("Achats de services", FactorKind.Activity, Scope3Category.PurchasedGoodsAndServices),
        ("Traitement des déchets", FactorKind.Activity, Scope3Category.WasteGeneratedInOperations),
        ("Transport de personnes", FactorKind.LifeCycle, Scope3Category.BusinessTravel),
        ("Transport de marchandises", FactorKind.LifeCycle, Scope3Category.UpstreamTransportationAndDistribution),
    ];

    private static readonly string[] Places = ["France continentale", "France métropolitaine", "France", "France entière"];

    public static ImportLayout<EmissionFactor> Layout { get; } = new(
        "ademe",
        "ADEME, Base Carbone",
        ["Type Ligne", Element, "Type de l'élément", "Statut de l'élément", "Nom base français", "Unité français", Category, Total],
        Read);

    private static void Read(ForeignTable table, ImportedRows<EmissionFactor> rows)
    {
        ILookup<string?, ForeignRow> posts = table.Rows.Where(row => row["Type Ligne"] == "Poste").ToLookup(row => row[Element]);
        foreach (ForeignRow row in table.Rows.Where(row => row["Type Ligne"] != "Poste"))
        {
            string what = $"{row[Element]} {Name(row)}";
            if (row["Type de l'élément"] != "Facteur d'émission")
                rows.LeaveOut(row, what, ImportMessages.NotThis("Type de l'élément", row["Type de l'élément"]));
            else if (row["Statut de l'élément"]?.StartsWith("Valide", StringComparison.Ordinal) != true)
                rows.LeaveOut(row, what, ImportMessages.NotThis("Statut de l'élément", row["Statut de l'élément"]));
            else if (Factor(row, rows, [.. posts[row[Element]]], out Message? reason) is { } factor)
                rows.Add(factor);
            else
                rows.LeaveOut(row, what, reason!);
        }
    }

    private static EmissionFactor? Factor(
        ForeignRow row, ImportedRows<EmissionFactor> rows, ForeignRow[] posts, out Message? reason)
    {
        string category = row[Category] ?? "";
        (Unit? unit, int? prices) = UnitOf(row["Unité français"]);
        Region? region = RegionOf(row["Localisation géographique"]);
        decimal? kilograms = row.Number(Total);
        bool isBurnt = category.StartsWith("Combustibles", StringComparison.Ordinal);
        FactorKind? kind = null;
        Scope3Category? scope3 = null;
        if (prices is not null)
            (kind, scope3) = (FactorKind.Spend, Scope3Category.PurchasedGoodsAndServices);
        else if (isBurnt)
            (kind, kilograms) = (FactorKind.Combustion, OfCombustion(posts));
        else if (Array.Find(Categories, known => category.StartsWith(known.Category, StringComparison.Ordinal)) is var of
            && of.Category is not null)
            (kind, scope3) = (of.Kind, of.Scope3);
        string group = isBurnt ? "fuel.ademe" : prices is null ? "ademe" : "spend.ademe";
        string code = $"{group}.{ImportText.Word(Name(row))}.{ImportText.Word(row[Element] ?? "")}";
        _ = ActivityCode.TryParse(code, out ActivityCode? activity);
        reason = kind is null ? ImportMessages.NotThis(Category, category)
            : unit is null ? ImportMessages.Unit(row["Unité français"])
            : region is null ? ImportMessages.Region(row["Localisation géographique"])
            : kilograms is null ? WhyNoValue(row, posts, isBurnt)
            : activity is null ? ImportMessages.NoActivity(Name(row))
            : null;
        if (reason is not null)
            return null;

        return new EmissionFactor
        {
            Id = $"import-ademe/{activity}/{(region!.IsGlobal ? "GLOBAL" : region.Code)}",
            Activity = activity!,
            Kind = kind!.Value,
            Region = region,
            Unit = unit!,
            Co2eKilograms = prices is null ? kilograms : kilograms / 1000m,
            GwpBasis = GwpBasis.Unstated,
            AsPublished = isBurnt ? null : $"{row[Total]} {row["Unité français"]}",
            PriceYear = prices,
            PriceBasis = prices is null ? null : "purchaser",
            Scope = isBurnt ? Scope.Scope1 : Scope.Scope3,
            Scope3Category = scope3,
            IsUserSupplied = true,
            Location = row.Location,
            Citation = new Citation
            {
                Publisher = "ADEME",
                Source = "Base Carbone",
                Table = $"élément {row[Element]}{(isBurnt ? ", poste Combustion" : "")}: {Name(row)} ({ImportText.OneLine(category)})",
                Published = rows.Published(DateOf(row["Date de modification"])),
                Url = "https://base-empreinte.ademe.fr",
                License = "Licence Ouverte / Open Licence 2.0 (Etalab)",
            },
        };
    }

    private static decimal? OfCombustion(ForeignRow[] posts)
    {
        decimal?[] burnt = [.. posts.Where(IsCombustion).Select(post => post.Number(Total))];
        return burnt.Length == 0 || burnt.Contains(null) ? null : burnt.Sum();
    }

    private static Message WhyNoValue(ForeignRow row, ForeignRow[] posts, bool isBurnt) => !isBurnt
        ? row.WhyNoNumber(Total)
        : Array.Find(posts, IsCombustion) is { } burnt ? burnt.WhyNoNumber(Total) : ImportMessages.WholeOfFuel;

    private static bool IsCombustion(ForeignRow post) =>
        post["Type poste"]?.StartsWith("Combustion", StringComparison.OrdinalIgnoreCase) == true;

    // "kgCO2e/keuro (2019) HT": money of a stated year, without tax.
    private static (Unit? Unit, int? Prices) UnitOf(string? text) =>
        text is not null && PerThousandEuros().Match(text) is { Success: true } match
            ? (Unit.Parse("EUR"), int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : (ImportText.UnitOf(text, Units), null);

    private static Region? RegionOf(string? place) =>
        place is null ? null
        : Places.Contains(place) ? Region.Parse("FR")
        : place == "Monde" ? Region.Global
        : ImportText.RegionOf(place);

    // Days are written as ISO or French dates; months in words say nothing that is read here.
    private static PublicationDate? DateOf(string? text) =>
        PublicationDate.TryParse(text, out PublicationDate date) ? date
        : DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            && PublicationDate.TryParse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out PublicationDate known)
            ? known
            : null;

    private static string Name(ForeignRow row) => ImportText.OneLine(string.Join(
        ", ", new[] { row["Nom base français"], row["Nom attribut français"], row["Nom frontière français"] }.OfType<string>()));

    [GeneratedRegex(@"^kgCO2e/k(?:euro|€) \((\d{4})\) HT$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PerThousandEuros();
}
