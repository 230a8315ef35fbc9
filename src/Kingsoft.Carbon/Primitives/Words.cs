using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What files and reports call the members of an enum: one table, read both ways.</summary>
internal sealed class Words<TEnum>
    where TEnum : struct, Enum
{
    private readonly byte[][] _utf8;

    public Words(params ImmutableArray<(TEnum Value, string Word)> table)
    {
        Table = table;
        All = [.. table.Select(pair => pair.Word)];
        _utf8 = [.. table.Select(pair => Encoding.UTF8.GetBytes(pair.Word))];
    }

    /// <summary>The members with their words.</summary>
    public ImmutableArray<(TEnum Value, string Word)> Table { get; }

    /// <summary>The words, in the order of the table.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>Such as <c>a, b or c</c>.</summary>
    public Message WithOr => WordMessages.AnyOf(All);

    /// <summary>Such as <c>a, b and c</c>.</summary>
    public Message WithAnd => WordMessages.AllOf(All);

    /// <summary>The word of a member.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such member.</exception>
    public string Of(TEnum value)
    {
        foreach ((TEnum member, string word) in Table)
        {
            if (EqualityComparer<TEnum>.Default.Equals(member, value))
                return word;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, $"no member of {typeof(TEnum).Name} that has a word");
    }

    public bool TryParse([NotNullWhen(true)] string? word, out TEnum value)
    {
        foreach ((TEnum member, string known) in Table)
        {
            if (known == word)
            {
                value = member;
                return true;
            }
        }

        value = default;
        return false;
    }

    public bool TryParse(ReadOnlySpan<byte> word, out TEnum value)
    {
        for (int i = 0; i < _utf8.Length; i++)
        {
            if (word.SequenceEqual(_utf8[i]))
            {
                value = Table[i].Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The same words without one that is not accepted everywhere.</summary>
    public Words<TEnum> Without(TEnum value) => new([.. Table.Where(pair => !EqualityComparer<TEnum>.Default.Equals(pair.Value, value))]);
}
