using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>The words that belong to one row alone, packed: each with its length before it, in the order of <see cref="RowParts"/>.</summary>
internal readonly ref struct RowWords
{
    private readonly RowParts _parts;
    private readonly ReadOnlySpan<byte> _recordedOn;
    private readonly ReadOnlySpan<byte> _extras;

    public RowWords(RowParts parts, ReadOnlySpan<byte> packed)
    {
        _parts = parts;
        if (parts.HasFlag(RowParts.Id))
            Id = Take(ref packed);
        if (parts.HasFlag(RowParts.Evidence))
            Evidence = Take(ref packed);
        if (parts.HasFlag(RowParts.Note))
            Note = Take(ref packed);
        if (parts.HasFlag(RowParts.Corrects))
            Corrects = Take(ref packed);
        if (parts.HasFlag(RowParts.RecordedOn))
        {
            _recordedOn = packed[..sizeof(int)];
            packed = packed[sizeof(int)..];
        }

        _extras = packed;
    }

    public ReadOnlySpan<byte> Id { get; }

    public ReadOnlySpan<byte> Evidence { get; }

    public ReadOnlySpan<byte> Note { get; }

    public ReadOnlySpan<byte> Corrects { get; }

    public bool HasId => _parts.HasFlag(RowParts.Id);

    public DateOnly? RecordedOn => _recordedOn.IsEmpty ? null : DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(_recordedOn));

    public string? ExplicitId => TextOf(RowParts.Id, Id);

    /// <summary>Everything but the id; the half-width comes from the row's kind.</summary>
    public ActivityRemarks Remarks(decimal? uncertaintyPct, IReadOnlyList<string> extraNames)
    {
        if ((_parts & ~RowParts.Id) == 0 && uncertaintyPct is null)
            return ActivityRemarks.None;

        return new ActivityRemarks(
            TextOf(RowParts.Evidence, Evidence), TextOf(RowParts.Note, Note), TextOf(RowParts.Corrects, Corrects), RecordedOn, uncertaintyPct, Extras(extraNames));
    }

    /// <summary>The value of one of the user's own columns; false where the row has none.</summary>
    public bool TryFindExtra(int name, out ReadOnlySpan<byte> value)
    {
        for (ReadOnlySpan<byte> rest = _extras; !rest.IsEmpty;)
        {
            int found = TakeNumber(ref rest);
            value = Take(ref rest);
            if (found == name)
                return true;
        }

        value = default;
        return false;
    }

    private ImmutableArray<KeyValuePair<string, string>> Extras(IReadOnlyList<string> names)
    {
        if (_extras.IsEmpty)
            return [];

        ImmutableArray<KeyValuePair<string, string>>.Builder extras = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        for (ReadOnlySpan<byte> rest = _extras; !rest.IsEmpty;)
        {
            string name = names[TakeNumber(ref rest)];
            extras.Add(KeyValuePair.Create(name, Encoding.UTF8.GetString(Take(ref rest))));
        }

        return extras.ToImmutable();
    }

    private string? TextOf(RowParts part, ReadOnlySpan<byte> utf8) => _parts.HasFlag(part) ? Encoding.UTF8.GetString(utf8) : null;

    private static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> packed)
    {
        int length = TakeNumber(ref packed);
        ReadOnlySpan<byte> word = packed[..length];
        packed = packed[length..];
        return word;
    }

    private static int TakeNumber(scoped ref ReadOnlySpan<byte> packed)
    {
        int number = 0, shift = 0, at = 0;
        for (; packed[at] >= 0x80; at++, shift += 7)
            number |= (packed[at] & 0x7F) << shift;
        number |= packed[at] << shift;
        packed = packed[(at + 1)..];
        return number;
    }
}
