using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What the record of a line says of itself.</summary>
internal static class RecordExplanation
{
    public static void Append(ExplanationText text, EmissionLine line)
    {
        ActivityRecord record = line.Record;
        text.Line(RecordExplanationMessages.Heading(line));
        text.Item(RecordExplanationMessages.From, record.Location.File is null ? null : record.Location.ToString());
        text.Item(RecordExplanationMessages.Entity, record.Entity);
        text.Item(RecordExplanationMessages.Facility, record.Facility);
        text.Item(RecordExplanationMessages.Supplier, record.Supplier);
        text.Item(RecordExplanationMessages.Instrument, record.Instrument);
        text.Item(RecordExplanationMessages.Evidence, record.Evidence);
        text.Item(
            RecordExplanationMessages.Quality, line.Quality is { } quality ? KnownWords.Of(FileWords.Quality.Of(quality)) : null);
        text.Item(
            RecordExplanationMessages.Uncertainty,
            record.UncertaintyPct is { } percent ? RecordExplanationMessages.Interval(percent) : null);
        text.Item(RecordExplanationMessages.RecordedOn, record.RecordedOn is { } day ? IsoDay.Text(day) : null);
        text.Item(RecordExplanationMessages.Corrects, record.Corrects);
        text.Item(RecordExplanationMessages.Note, record.Note);
        foreach ((string name, string value) in record.Extras)
            text.Item(name, value);
        if (line.Flags.HasFlag(LineFlags.Split))
            text.Item(RecordExplanationMessages.NameOfSplit, RecordExplanationMessages.Split(line));
        text.Item(RecordExplanationMessages.NameOfScope, RecordExplanationMessages.ScopeOf(line));
        if (line.Flags.HasFlag(LineFlags.CarriedOver))
            AppendCarriedOver(text, record);
    }

    private static void AppendCarriedOver(ExplanationText text, ActivityRecord record)
    {
        text.Item(
            ExplanationMessages.GwpSet,
            StatedGwpSets.Of(record.GwpBasis) is { } set
                ? RecordExplanationMessages.AsStated(set)
                : RecordExplanationMessages.NotStated);
        if (record.Scope == Scope.Scope2)
            text.Item(RecordExplanationMessages.NameOfMethod, RecordExplanationMessages.Method(record.Scope2Method));
    }
}
