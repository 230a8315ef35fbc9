using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Australia, National Greenhouse Accounts Factors: three sheets of the workbook, each saved as CSV ("Energy - Scope 1",
/// "Energy - Scope 3", and "Table 1" of electricity).
/// </summary>
/// <remarks>
/// The sheets name fuels and places and no activities: what a row is of says the library's own edition, whose rows cite theirs. They don't
/// name their edition either, which is that of the year in which it was published.
/// Source of the columns: the workbooks of 2023, 2024 and 2025.
/// </remarks>
internal static partial class NgaLayouts
{
    private const string Fuel = "Fuel Combusted", Energy = "GJ", Unit = "Unit", PerUnit = "CO2-e", Edition = "au-nga-2025/";
    private const string Place = "State, Territory or grid description";
    private const string Direct = "Scope 2 Emission Factors", Upstream = "Scope 3 Emission Factors";
    private const string PerKilowattHour = "(kg CO2-e/kWh)", OfScope1 = "Energy - Scope 1", OfScope3 = "Energy - Scope 3";

    // The publisher's products have at most so many digits behind the point that differ from ours.
    private const decimal MostOff = 0.000001m;

    public static ImportLayout<EmissionFactor> Scope1 { get; } = new(
        "nga-scope-1",
        "Australia, National Greenhouse Accounts Factors, sheet Energy - Scope 1",
        ["Fuel Type", Fuel, "CO2", "CH4", "N2O", "Combined CO2-e/GJ", Energy, Unit, PerUnit, "Scope"],
        (table, rows) => ReadFuels(table, rows, OfScope1));

    public static ImportLayout<EmissionFactor> Scope3 { get; } = new(
        "nga-scope-3",
        "Australia, National Greenhouse Accounts Factors, sheet Energy - Scope 3",
        ["Fuel Type", Fuel, "kg CO2-e/GJ", Energy, Unit, PerUnit, "Scope"],
        (table, rows) => ReadFuels(table, rows, OfScope3));

    public static ImportLayout<EmissionFactor> Electricity { get; } = new(
        "nga-electricity",
        "Australia, National Greenhouse Accounts Factors, Table 1 (electricity)",
        [Place, Direct, Upstream],
        ReadElectricity);

    private static void ReadFuels(ForeignTable table, ImportedRows<EmissionFactor> rows, string sheet)
    {
        EmissionFactor[] edition = [.. FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.Id.StartsWith(Edition, StringComparison.Ordinal))];
        ILookup<string, EmissionFactor> perUnit = edition
            .Where(factor => NameIn(factor, sheet) is not null)
            .ToLookup(factor => NameIn(factor, sheet)!, StringComparer.Ordinal);
        ILookup<string, EmissionFactor> perEnergy = edition
            .Where(factor => factor.Unit.Symbol == "GJ(gross)")
            .ToLookup(factor => $"{factor.Activity} {factor.Region.Code}", StringComparer.Ordinal);
        foreach (ForeignRow row in table.Rows.Where(row => row[Fuel] is not null))
        {
            string name = Clean(row[Fuel]!);
            Message? reason = null;
            if (!perUnit[name].Any())
                reason = ImportMessages.IdUnknown(name);
            else if (Figures(row, sheet, out reason) is { } figures)
            {
                foreach (EmissionFactor like in perUnit[name])
                {
                    if (row[Unit] != $"GJ/{like.Unit.Symbol}")
                    {
                        reason = ImportMessages.Unit(row[Unit]);
                        continue;
                    }

                    rows.Add(Factor(like, row, rows, figures, figures.Energy, $"{sheet}, row {name}"));
                    foreach (EmissionFactor ofEnergy in perEnergy[$"{like.Activity} {like.Region.Code}"])
                        rows.Add(Factor(ofEnergy, row, rows, figures, 1m, $"{sheet}, row {name}"));
                }
            }

            if (reason is not null)
                rows.LeaveOut(row, name, reason);
        }
    }

    private sealed record Amounts(decimal? Co2, decimal? Ch4, decimal? N2o, decimal Total, decimal Energy);

    private static Amounts? Figures(ForeignRow row, string sheet, out Message? reason)
    {
        bool isOfGases = sheet == OfScope1;
        decimal? co2 = Number(row, "CO2"), ch4 = Number(row, "CH4"), n2o = Number(row, "N2O");
        string total = isOfGases ? "Combined CO2-e/GJ" : "kg CO2-e/GJ";
        Amounts? amounts = Number(row, total) is { } sum && Number(row, Energy) is { } energy && Number(row, PerUnit) is not null
            ? new Amounts(co2, ch4, n2o, sum, energy)
            : null;
        reason = amounts is null || (isOfGases && (co2 is null || ch4 is null || n2o is null))
            ? ImportMessages.NoValue
            : isOfGases && co2 + ch4 + n2o != amounts.Total ? ImportMessages.NotTheSum("CO2, CH4, N2O", total)
            : Math.Abs((amounts.Total * amounts.Energy) - Number(row, PerUnit)!.Value) > MostOff
                ? ImportMessages.NotTheSum($"{total}, {Energy}", PerUnit)
                : null;
        return reason is null ? amounts : null;
    }

    private static EmissionFactor Factor(
        EmissionFactor like, ForeignRow row, ImportedRows<EmissionFactor> rows, Amounts of, decimal times, string table)
    {
        EmissionFactor plain = Plain(like, row, rows, table);
        if (like.PublishedCo2eKilograms is null)
            return plain with { Co2eKilograms = of.Total * times };
        return plain with
        {
            Gases = like.Gases.IsEmpty ? [] : [new("CO2", of.Co2!.Value * times)],
            Ch4Co2eKilograms = of.Ch4 * times,
            N2oCo2eKilograms = of.N2o * times,
            PublishedCo2eKilograms = of.Total * times,
        };
    }

    private static void ReadElectricity(ForeignTable table, ImportedRows<EmissionFactor> rows)
    {
        if (table.Rows.FirstOrDefault() is not { } units || units[Place] is not null
            || units[Direct] != PerKilowattHour || units.At(table.IndexOf(Upstream)) != PerKilowattHour)
        {
            foreach (ForeignRow row in table.Rows)
                rows.LeaveOut(row, row[Place] ?? "", ImportMessages.Unit(table.Rows[0][Direct]));
            return;
        }

        ILookup<string, EmissionFactor> known = FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.Id.StartsWith(Edition, StringComparison.Ordinal))
            .Select(factor => (Factor: factor, Match: OfTable1().Match(factor.Citation.Table ?? "")))
            .Where(pair => pair.Match.Success)
            .ToLookup(
                pair => $"{pair.Match.Groups[1].Value}|{pair.Match.Groups[2].Value}", pair => pair.Factor, StringComparer.Ordinal);
        for (int i = 1; i < table.Rows.Length; i++)
        {
            ForeignRow row = table.Rows[i];
            string name = Clean(row[Place] ?? "");
            // "Western Australia -" goes on in the next line, which has no figures.
            if (name.EndsWith('-') && i + 1 < table.Rows.Length && table.Rows[i + 1] is { } next && next[Direct] is null)
            {
                name = $"{name} {Clean(next[Place] ?? "")}";
                i++;
            }

            foreach ((string column, string scope) in new[] { (Direct, "2"), (Upstream, "3") })
            {
                string what = $"{name}, scope {scope}";
                if (Number(row, column) is not { } kilograms)
                    rows.LeaveOut(row, what, ImportMessages.NoValue);
                else if (!known[$"{name}|{scope}"].Any())
                    rows.LeaveOut(row, what, ImportMessages.IdUnknown(name));
                else
                {
                    foreach (EmissionFactor like in known[$"{name}|{scope}"])
                        rows.Add(Plain(like, row, rows, $"Table 1, row {what}") with { Co2eKilograms = kilograms });
                }
            }
        }
    }

    private static EmissionFactor Plain(EmissionFactor like, ForeignRow row, ImportedRows<EmissionFactor> rows, string table)
    {
        int? year = EditionOf(rows.Published(null));
        string edition = year is null ? "" : Numbers.Format(year.Value);
        return like with
        {
            Id = $"import-nga-{edition}/{like.Id[Edition.Length..]}",
            Replaces = null,
            ValidFrom = year,
            ValidTo = year,
            DataYear = null,
            IsUserSupplied = true,
            Location = row.Location,
            Citation = like.Citation with
            {
                Source = $"Australian National Greenhouse Accounts Factors {edition}",
                Table = table,
                Published = rows.Published(null),
            },
        };
    }

    // An edition is named after the year in which it comes out, in its second half; that of 2022 came in February 2023.
    private static int? EditionOf(PublicationDate? published) =>
        published is { } date ? date.LastDay.Year - (date.LastDay.Month < 7 ? 1 : 0) : null;

    // An asterisk points to the note on vehicles built before 2004.
    private static decimal? Number(ForeignRow row, string column) => ForeignRow.NumberIn(row[column]?.TrimEnd('*'));

    // Gas by state stands in the sheet as "Natural Gas-Metro -Victoria", and in its table as Victoria, Metro.
    private static string? NameIn(EmissionFactor factor, string sheet)
    {
        string table = factor.Citation.Table ?? "";
        Match match = OfSheet().Match(table);
        if (match.Success && match.Groups[1].Value == sheet)
            return match.Groups[2].Value;
        Match gas = OfGas().Match(table);
        return gas.Success && factor.Unit.Symbol == "m3" && sheet == OfScope3 ? GasName(gas.Groups[1].Value, gas.Groups[2].Value) : null;
    }

    private static string GasName(string state, string area) => $"Natural Gas-{area}-{state}";

    // Hyphens and dashes of the workbook are of four kinds.
    private static string Clean(string text)
    {
        string plain = ImportText.OneLine(Dashes().Replace(text, "-"));
        Match gas = GasOfSheet().Match(plain);
        return gas.Success ? GasName(gas.Groups[2].Value, gas.Groups[1].Value == "Metro" ? "Metro" : "Non-Metro") : plain;
    }

    [GeneratedRegex("[‐‑–]", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"as in the sheet (Energy - Scope [13]), row (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfSheet();

    [GeneratedRegex(@"^Table 6, row (.+), (Metro|Non-Metro), scope 3", RegexOptions.CultureInvariant)]
    private static partial Regex OfGas();

    [GeneratedRegex(@"^Natural Gas-(Metro|Non-metro) ?- ?(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex GasOfSheet();

    [GeneratedRegex(@"^Table 1, row (.+), scope ([23]), cell", RegexOptions.CultureInvariant)]
    private static partial Regex OfTable1();
}
