using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What a record says in each column of a ledger, as files write it.</summary>
internal static class LedgerFields
{
    /// <summary>The text of a column; null where the record says nothing in it.</summary>
    public static string? Of(ActivityRecord record, int column)
    {
        string? value = column switch
        {
            LedgerColumns.Activity => record.Activity.Value,
            LedgerColumns.Amount => record.CalculationText is null ? record.Amount.ToString(CultureInfo.InvariantCulture) : null,
            LedgerColumns.Unit => record.Unit.Symbol,
            LedgerColumns.Period => record.Period.ToString(),
            LedgerColumns.Id => record.ExplicitId,
            LedgerColumns.Entity => record.Entity,
            LedgerColumns.Facility => record.Facility,
            LedgerColumns.Region => record.Region?.Code,
            LedgerColumns.Scope => Word(FileWords.Scope, record.Scope),
            LedgerColumns.Scope3Category => ((int?)record.Scope3Category)?.ToString(CultureInfo.InvariantCulture),
            LedgerColumns.FactorId => record.FactorId,
            LedgerColumns.Instrument => record.Instrument,
            LedgerColumns.Supplier => record.Supplier,
            LedgerColumns.UncertaintyPct => record.UncertaintyPct is { } percent ? Numbers.Format(percent) : null,
            LedgerColumns.Quality => Word(FileWords.Quality, record.Quality),
            LedgerColumns.Corrects => record.Corrects,
            LedgerColumns.RecordedOn => record.RecordedOn is { } day ? IsoDay.Text(day) : null,
            LedgerColumns.Evidence => record.Evidence,
            LedgerColumns.Note => record.Note,
            LedgerColumns.Scope2Method => Word(FileWords.Scope2Method, record.Scope2Method),
            LedgerColumns.GwpSet => Word(FileWords.GwpBasis, record.GwpBasis),
            LedgerColumns.Calculation => record.CalculationText,
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "This column of a ledger is not written yet."),
        };
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The text of a column by its name, the user's own among them; null where the record says nothing in it.</summary>
    public static string? Of(ActivityRecord record, string column) => LedgerColumns.All.IndexOf(column) is >= 0 and var at
        ? Of(record, at)
        : record.Extras.FirstOrDefault(extra => extra.Key == column).Value;

    // What code says and no word means is said by the message.
    private static string? Word<TEnum>(Words<TEnum> words, TEnum? value)
        where TEnum : struct, Enum =>
        words.Table.FirstOrDefault(pair => EqualityComparer<TEnum?>.Default.Equals(pair.Value, value)).Word;
}
