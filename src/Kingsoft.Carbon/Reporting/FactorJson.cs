using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes factors and choices of factors as JSON: the names are the columns of a factor file, absent is null.</summary>
public static class FactorJson
{
    /// <summary>A list of factors with the release and hash of their library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="factors">The factors to list.</param>
    /// <returns>JSON.</returns>
    public static string ToJson(FactorLibrary library, IEnumerable<EmissionFactor> factors)
    {
        ArgumentNullException.ThrowIfNull(library);
        ImmutableArray<EmissionFactor> all = Items.Given(factors);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.Text("release", library.Release);
            json.WriteString("sha256", library.Sha256);
            json.WriteStartArray("factors");
            foreach (EmissionFactor factor in all)
                Write(json, factor);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>One factor.</summary>
    /// <param name="factor">The factor.</param>
    /// <returns>JSON.</returns>
    public static string ToJson(EmissionFactor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return JsonText.Write(json => Write(json, factor));
    }

    /// <summary>A choice with everything passed over.</summary>
    /// <param name="selection">The choice.</param>
    /// <returns>JSON; <c>factor</c> is null where there is none.</returns>
    public static string ToJson(FactorSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            WriteSelection(json, selection);
            json.WriteEndObject();
        });
    }

    /// <summary>What a search understood and found.</summary>
    /// <param name="result">The result.</param>
    /// <returns>JSON; <c>reason</c> of a hit is null where factors were chosen.</returns>
    public static string ToJson(FactorSearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("text", result.Text);
            json.Text("region", result.Region?.Code);
            json.Number("year", result.Year);
            json.Texts("leftOut", result.LeftOut);
            json.WriteNumber("matches", result.Matches);
            json.Texts("notices", result.Notices);
            json.Texts("remarks", result.Remarks);
            json.WriteStartArray("hits");
            foreach (FactorSearchHit hit in result.Hits)
                Write(json, hit);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>Activities with their names and with the factors that a library has for each.</summary>
    /// <param name="library">The library.</param>
    /// <param name="activities">The activities to list.</param>
    /// <returns>JSON.</returns>
    public static string ToJson(FactorLibrary library, IEnumerable<ListedActivity> activities)
    {
        ArgumentNullException.ThrowIfNull(library);
        ImmutableArray<ListedActivity> all = Items.Given(activities);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.Text("release", library.Release);
            json.WriteString("sha256", library.Sha256);
            json.WriteStartArray("activities");
            foreach (ListedActivity activity in all)
            {
                json.WriteStartObject();
                Write(json, activity.Description, activity.FactorCount, activity.Regions);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>What one edition gives otherwise than another.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>JSON; figures in kilograms of CO2e per unit, null where there are none.</returns>
    public static string ToJson(EditionChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("before", changes.Before);
            json.WriteString("after", changes.After);
            json.WriteNumber("unchanged", changes.UnchangedCount);
            json.WriteNumber("movedLess", changes.MovedLessCount);
            json.WriteStartArray("changes");
            foreach (EditionChange change in changes.All)
                Write(json, change);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    internal static void WriteSelection(Utf8JsonWriter json, FactorSelection selection)
    {
        json.WritePropertyName("factor");
        if (selection.Factor is null)
            json.WriteNullValue();
        else
            Write(json, selection.Factor);
        json.Texts("flags", LineFlagNames.Get(selection.Flags));
        json.WriteStartArray("passedOver");
        foreach (PassedOverFactor passedOver in selection.PassedOver)
        {
            json.WriteStartObject();
            json.WriteString("id", passedOver.Factor.Id);
            json.WriteString("why", passedOver.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, EditionChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", EditionChanges.Name(change.Kind));
        json.WriteString("activity", change.Factor.Activity.Value);
        json.WriteString("region", change.Factor.Region.ToString());
        json.Text("set", change.Factor.Set);
        json.Text("unitBefore", change.Before?.Unit.Symbol);
        json.Text("unitAfter", change.After?.Unit.Symbol);
        json.Number("co2eBefore", change.Co2eBefore);
        json.Number("co2eAfter", change.Co2eAfter);
        json.Number("difference", change.Difference);
        json.Number("percent", change.Percent);
        json.Text("gwpBefore", FactorColumns.GwpName(change.GwpBefore));
        json.Text("gwpAfter", FactorColumns.GwpName(change.GwpAfter));
        json.Text("idBefore", change.Before?.Id);
        json.Text("idAfter", change.After?.Id);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactorSearchHit hit)
    {
        json.WriteStartObject();
        Write(json, hit.Description, hit.FactorCount, hit.Regions);
        json.WriteString("match", JsonNamingPolicy.KebabCaseLower.ConvertName(hit.Match.ToString()));
        json.WriteStartArray("choices");
        foreach (FactorSelection choice in hit.Choices)
        {
            json.WriteStartObject();
            json.WriteNumber("year", choice.Query.Year);
            json.WritePropertyName("factor");
            Write(json, choice.Factor!);
            json.Texts("flags", LineFlagNames.Get(choice.Flags));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Text("reason", hit.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ActivityDescription description, int factorCount, ImmutableArray<Region> regions)
    {
        json.WriteString("activity", description.Activity.Value);
        json.WriteString("name", description.Name);
        json.Text("nameZh", description.ChineseName);
        json.Texts("synonyms", description.Synonyms);
        json.WriteNumber("factors", factorCount);
        json.Texts("regions", regions.Select(region => region.ToString()));
    }

    private static void Write(Utf8JsonWriter json, EmissionFactor factor)
    {
        ImmutableArray<string?> values = FactorColumns.ValuesOf(factor);
        json.WriteStartObject();
        for (int i = 0; i < values.Length; i++)
        {
            string name = FactorColumns.Names[i];
            if (values[i] is { } value && FactorColumns.IsNumber(name))
            {
                json.WritePropertyName(name);
                json.WriteRawValue(value);
            }
            else
            {
                json.Text(name, values[i]);
            }
        }

        json.WriteEndObject();
    }
}
