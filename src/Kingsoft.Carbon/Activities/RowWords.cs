using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>
/// The words that belong to one row alone, packed: each with its length before it, in the order of <see cref="RowParts"/>.
/// </summary>
internal readonly ref struct RowWords(RowParts parts, ReadOnlySpan<byte> packed)
{
    private readonly RowParts _parts = parts;
    private readonly ReadOnlySpan<byte> _packed = packed;

    public ReadOnlySpan<byte> Id => Of(RowParts.Id);

    public ReadOnlySpan<byte> Note => Of(RowParts.Note);

    public ReadOnlySpan<byte> Evidence => Of(RowParts.Evidence);

    public ReadOnlySpan<byte> Corrects => Of(RowParts.Corrects);

    public ReadOnlySpan<byte> Calculation => Of(RowParts.Calculation);

    public bool HasId => _parts.HasFlag(RowParts.Id);

    public DateOnly? RecordedOn => Of(RowParts.RecordedOn) is { IsEmpty: false } day
        ? DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(day))
        : null;

    public string? ExplicitId => TextOf(RowParts.Id);

    /// <summary>Everything but the id.</summary>
    public ActivityRemarks Remarks(IReadOnlyList<string> extraNames)
    {
        if ((_parts & ~RowParts.Id) == 0)
            return ActivityRemarks.None;

        return new ActivityRemarks(
            TextOf(RowParts.Evidence), TextOf(RowParts.Note), TextOf(RowParts.Corrects), RecordedOn, TextOf(RowParts.Calculation),
            Extras(extraNames));
    }

    /// <summary>The value of one of the user's own columns; false where the row has none.</summary>
    public bool TryFindExtra(int name, out ReadOnlySpan<byte> value)
    {
        for (ReadOnlySpan<byte> rest = Of(RowParts.Extras); !rest.IsEmpty;)
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
        if (!_parts.HasFlag(RowParts.Extras))
            return [];

        ImmutableArray<KeyValuePair<string, string>>.Builder extras = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        for (ReadOnlySpan<byte> rest = Of(RowParts.Extras); !rest.IsEmpty;)
        {
            string name = names[TakeNumber(ref rest)];
            extras.Add(KeyValuePair.Create(name, Encoding.UTF8.GetString(Take(ref rest))));
        }

        return extras.ToImmutable();
    }

    private string? TextOf(RowParts part) => _parts.HasFlag(part) ? Encoding.UTF8.GetString(Of(part)) : null;

    // Words stand in the order of their flags, each with its length; the own columns take all that is left.
    private ReadOnlySpan<byte> Of(RowParts part)
    {
        if (!_parts.HasFlag(part))
            return default;

        ReadOnlySpan<byte> rest = _packed;
        for (var before = RowParts.Id; before < part; before = (RowParts)((int)before << 1))
        {
            if (_parts.HasFlag(before))
                Take(ref rest);
        }

        return part == RowParts.Extras ? rest : Take(ref rest);
    }

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
