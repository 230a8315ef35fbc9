using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What the record of a line says of itself.</summary>
internal static class RecordExplanation
{
    public static void Append(ExplanationText text, EmissionLine line)
    {
        ActivityRecord record = line.Record;
        text.Line($"{line.Id}: {line.Activity}, {Numbers.Format(line.Amount)} {line.Unit}, {record.Region}, {line.Period}");
        text.Item("from", record.Location.File is null ? null : record.Location.ToString());
        text.Item("entity", record.Entity);
        text.Item("facility", record.Facility);
        text.Item("supplier", record.Supplier);
        text.Item("instrument", record.Instrument);
        text.Item("evidence", record.Evidence);
        text.Item("quality", line.Quality is { } quality ? FileWords.Quality.Of(quality) : null);
        text.Item("uncertainty", record.UncertaintyPct is { } percent ? $"± {Numbers.Format(percent)} % (95 % interval)" : null);
        text.Item("recorded on", record.RecordedOn is { } day ? IsoDay.Text(day) : null);
        text.Item("corrects", record.Corrects);
        text.Item("note", record.Note);
        foreach ((string name, string value) in record.Extras)
            text.Item(name, value);
        if (line.Flags.HasFlag(LineFlags.Split))
            text.Item("split", Split(line));
        text.Item("scope", ScopeOf(line));
        if (line.Flags.HasFlag(LineFlags.CarriedOver))
            AppendCarriedOver(text, record);
    }

    private static string Split(EmissionLine line)
    {
        ReportingPeriod whole = line.Record.Period;
        return string.Create(
            CultureInfo.InvariantCulture, $"{line.Record.Quantity} of {whole} ({whole.Days} days), of which {line.Period.Days} days here");
    }

    private static string ScopeOf(EmissionLine line)
    {
        string scope = line.Scope == Scope.Outside ? "outside the scopes" : $"Scope {FileWords.Scope.Of(line.Scope)}";
        string category = line.Scope3Category is { } number
            ? string.Create(CultureInfo.InvariantCulture, $", category {(int)number} ({number.DisplayName()})")
            : "";
        return $"{scope}{category}, as {Stating(line)} says";
    }

    private static string Stating(EmissionLine line) => line.Leg switch
    {
        { Way.Steps: var steps } when steps.LastOrDefault(step => step.Estimate.StatedScope is not null) is { } step =>
            $"the estimate {step.Estimate.Id}",
        { Need.Scope: not null } => "the row",
        _ => "the factor",
    };

    private static void AppendCarriedOver(ExplanationText text, ActivityRecord record)
    {
        text.Item("GWP set", StatedGwpSets.Of(record.GwpBasis) is { } set ? $"{set}, as stated" : "not stated");
        if (record.Scope == Scope.Scope2)
            text.Item("Scope 2 method", record.Scope2Method == Scope2Method.None
                ? "not stated, taken as location"
                : $"{FileWords.Scope2Method.Of(record.Scope2Method)}, as stated");
    }
}
