using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// How one line became its emissions, for a person: the record, the factor with its source, what was passed over and why, the way between
/// the units, and the formula with numbers.
/// </summary>
public static class LineExplanation
{
    /// <summary>Explains a line in words.</summary>
    /// <param name="inventory">The inventory that the line belongs to.</param>
    /// <param name="line">The line.</param>
    /// <returns>Plain text with <c>\n</c> line ends.</returns>
    public static string ToText(Inventory inventory, EmissionLine line)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(line);
        var text = new StringBuilder();
        AppendRecord(text, line);
        AppendFactor(text, inventory, line);
        AppendFormula(text, inventory, line);
        AppendPassedOver(text, line);
        return string.Join('\n', text.ToString().Split('\n').Select(ShownText.Of));
    }

    /// <summary>Explains lines as data.</summary>
    /// <param name="lines">Lines with the inventory that each belongs to.</param>
    /// <returns>JSON: for each line the line itself, the choice of the factor, conversion steps, the formula of each gas and the years
    /// known.</returns>
    public static string ToJson(ImmutableArray<(Inventory Inventory, EmissionLine Line)> lines) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("explanations");
        foreach ((Inventory inventory, EmissionLine line) in lines)
        {
            json.WriteStartObject();
            json.WriteNumber("year", inventory.Year);
            json.WriteString("gwpSet", InventoryJson.GwpName(inventory.Options.GwpSet));
            json.WriteString("gwpTable", inventory.Gwp.Name);
            json.Text("asOf", inventory.Options.AsOf.TryGetValue(inventory.Year, out DateOnly day) ? IsoDay.Text(day) : null);
            InventoryJson.WriteLibrary(json, inventory.Factors);
            json.WritePropertyName("line");
            InventoryJson.WriteLine(json, line);
            if (line.Selection is { } selection)
                FactorJson.WriteSelection(json, selection);
            json.Texts("conversion", line.Selection?.Conversion?.Steps.Select(step => step.ToString()) ?? []);
            json.Texts("formula", Formula(inventory, line));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void AppendRecord(StringBuilder text, EmissionLine line)
    {
        ActivityRecord record = line.Record;
        text.Append(
            CultureInfo.InvariantCulture,
            $"{line.Id}: {record.Activity}, {Numbers.Format(line.Amount)} {record.Unit}, {record.Region}, {line.Period}\n");
        Append("from", record.Location.File is null ? null : record.Location.ToString());
        Append("entity", record.Entity);
        Append("facility", record.Facility);
        Append("evidence", record.Evidence);
        Append("quality", record.Quality is { } quality ? FileWords.Quality.Of(quality) : null);
        Append("corrects", record.Corrects);
        Append("note", record.Note);
        if (line.Flags.HasFlag(LineFlags.Split))
            text.Append(
                CultureInfo.InvariantCulture,
                $"  split: {record.Quantity} of {record.Period} ({record.Period.Days} days), of which {line.Period.Days} days here\n");
        string scope = line.Scope == Scope.Outside ? "outside the scopes" : $"Scope {(int)line.Scope}";
        string category = line.Scope3Category is { } number ? $", category {(int)number} ({number.DisplayName()})" : "";
        text.Append(
            CultureInfo.InvariantCulture,
            $"  scope: {scope}{category}, {(record.Scope is null ? "as the factor says" : "as the row says")}\n");

        void Append(string name, string? value)
        {
            if (value is not null)
                text.Append("  ").Append(name).Append(": ").Append(ShownText.OneLine(value)).Append('\n');
        }
    }

    private static void AppendFactor(StringBuilder text, Inventory inventory, EmissionLine line)
    {
        if (line.Factor is not { } factor)
        {
            text.Append(line.Flags.HasFlag(LineFlags.CarriedOver)
                ? "\nNo factor: the emissions were calculated by somebody else and carried over.\n"
                : "\nNo factor: the amount is reported, without emissions.\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\nFactor {factor.Id}\n");
        text.Append("  value: ").Append(Value(factor)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"  kind: {factor.Kind.FileName()}; region: {factor.Region}; years: {factor.Years}; "
            + $"data of {factor.DataYear?.ToString(CultureInfo.InvariantCulture) ?? "no stated year"}\n");
        text.Append(CultureInfo.InvariantCulture, $"  publisher: {factor.Citation.Publisher}\n  document: {factor.Citation.Source}\n"
            + $"  table: {factor.Citation.Table ?? "not given"}\n  published: {factor.Citation.Published}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"  address: {factor.Citation.Url ?? "not given"}\n  terms: {factor.Citation.License ?? "not given"}\n");
        if (factor.AsPublished is not null)
            text.Append(CultureInfo.InvariantCulture, $"  as published: {factor.AsPublished}\n");
        if (factor.PublishedCo2eKilograms is { } total)
            text.Append(
                CultureInfo.InvariantCulture,
                $"  publisher's own total: {total} kg CO2e ({FactorColumns.GwpName(factor.GwpBasis) ?? "GWP set unstated"})\n");
        string known = inventory.Options.AsOf.TryGetValue(inventory.Year, out DateOnly day)
            ? $"known by {IsoDay.Text(day)}"
            : "everything known today";
        text.Append(
            CultureInfo.InvariantCulture,
            $"  chosen from: release {inventory.Factors.Release ?? "none"} (SHA-256 {inventory.Factors.Sha256}), {known}\n");
        ImmutableArray<string> flags = LineFlagNames.Of(line.Flags);
        text.Append("  qualified by: ").Append(flags.IsEmpty ? "nothing" : string.Join(", ", flags)).Append('\n');
        if (line.Record.FactorId is not null)
            text.Append("  pinned by the row; selection was off\n");
    }

    private static void AppendFormula(StringBuilder text, Inventory inventory, EmissionLine line)
    {
        if (line.Selection?.Conversion is { Steps.IsEmpty: false } conversion)
        {
            text.Append("\nUnits\n");
            foreach (ConversionStep step in conversion.Steps)
                text.Append("  ").Append(step).Append('\n');
        }

        text.Append("\nCalculation (").Append(inventory.Gwp.Name).Append(")\n");
        foreach (string formula in Formula(inventory, line))
            text.Append("  ").Append(formula).Append('\n');
        foreach (LineGas gas in line.Gases)
        {
            if (gas.Gas is { } code && inventory.Gwp.TryFind(code, out GwpValue? value) && value.Note is { } note)
                text.Append("  GWP of ").Append(code).Append(": ").Append(note).Append('\n');
        }
    }

    private static IEnumerable<string> Formula(Inventory inventory, EmissionLine line)
    {
        string amount = $"{Numbers.Format(line.Amount)} {line.Record.Unit}";
        foreach (ConversionStep step in line.Selection?.Conversion?.Steps ?? [])
            amount += $" × {Numbers.Format(step.Multiplier)} {step.To}/{step.From}";

        if (line.Factor is not { } factor)
        {
            yield return line.Co2e is { } value
                ? $"{amount} = {Numbers.Format(value.Tonnes)} t CO2e"
                : $"{amount}: no emissions are counted";
            yield break;
        }

        foreach (LineGas gas in line.Gases)
        {
            string kilograms = $"{amount} × {gas.KilogramsPerUnit.ToString(CultureInfo.InvariantCulture)} kg {gas.Label}/{factor.Unit}";
            yield return gas.Gas is null
                ? $"{kilograms} ÷ 1000 kg/t = {Numbers.Format(gas.Co2e.Tonnes)} t CO2e"
                : $"{kilograms} × {Numbers.Format(gas.Gwp)} (GWP of {gas.Gas}, "
                    + $"{InventoryJson.GwpName(inventory.Options.GwpSet)}) ÷ 1000 kg/t = {Numbers.Format(gas.Co2e.Tonnes)} t CO2e";
        }

        if (line.PublishedTotal is { } published)
        {
            string kilograms = factor.PublishedCo2eKilograms!.Value.ToString(CultureInfo.InvariantCulture);
            yield return $"{amount} × {kilograms} kg published CO2e/{factor.Unit} ÷ 1000 kg/t = {Numbers.Format(published.Tonnes)} t CO2e: "
                + "the CO2e of the line, because the inventory is under the publisher's GWP set";
            decimal unsplit = published.Tonnes - line.Gases.Sum(gas => gas.Co2e.Tonnes);
            yield return $"minus its gases = {Numbers.Format(unsplit)} t CO2e (rounding, not split by gas)";
        }
        else if (line.Gases.Length > 1)
        {
            yield return $"sum = {Numbers.Format(line.Co2e?.Tonnes ?? 0m)} t CO2e";
        }

        if (line.BiogenicCo2Tonnes is { } biogenic)
            yield return $"{amount} × {factor.BiogenicCo2Kilograms?.ToString(CultureInfo.InvariantCulture)} kg biogenic CO2/{factor.Unit} "
                + $"÷ 1000 kg/t = {Numbers.Format(biogenic)} t CO2, outside the scopes";
    }

    private static void AppendPassedOver(StringBuilder text, EmissionLine line)
    {
        if (line.Selection is not { PassedOver.IsEmpty: false } selection)
            return;

        text.Append("\nOther factors of ").Append(line.Record.Activity).Append(", not taken\n");
        Region region = selection.Query.Region;
        foreach (PassedOverFactor other in selection.PassedOver.Where(IsNear)
            .OrderBy(Distance)
            .ThenByDescending(other => other.Factor.DataYear)
            .ThenBy(other => other.Factor.Id, StringComparer.Ordinal))
            text.Append("  ").Append(other.Factor.Id).Append(" (").Append(Value(other.Factor)).Append("): ").Append(other.Why).Append('\n');

        // What holds for other countries answers no question about this row: counted here, listed in full in the JSON.
        ImmutableArray<PassedOverFactor> elsewhere = [.. selection.PassedOver.Where(other => !IsNear(other))];
        if (!elsewhere.IsEmpty)
            text.Append("  and ").Append(elsewhere.Length).Append(" of other regions: ")
                .AppendJoin(", ", elsewhere.Select(other => other.Factor.Region.Code).Distinct().Order(StringComparer.Ordinal))
                .Append('\n');

        bool IsNear(PassedOverFactor other) => Distance(other) < 2;

        int Distance(PassedOverFactor other) =>
            region.IsWithin(other.Factor.Region) ? 0 : other.Factor.Region.IsWithin(region) || IsKin(other.Factor.Region) ? 1 : 2;

        bool IsKin(Region other) => other.Lineage().Any(wider => !wider.IsGlobal && region.IsWithin(wider));
    }

    private static string Value(EmissionFactor factor) => $"{string.Join(" + ", factor.Components)} per {factor.Unit}";
}
