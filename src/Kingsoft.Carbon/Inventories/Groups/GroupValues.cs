namespace Kingsoft.Carbon;

/// <summary>What the lines of a group have in the keys asked for; null comes first in the order.</summary>
internal readonly struct GroupValues(string?[] values) : IEquatable<GroupValues>, IComparable<GroupValues>
{
    private readonly string?[] _values = values;

    public IReadOnlyList<string?> Values => _values;

    public bool Equals(GroupValues other) => _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => obj is GroupValues other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (string? value in _values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    public int CompareTo(GroupValues other)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (string.CompareOrdinal(_values[i], other._values[i]) is not 0 and var order)
                return order;
        }

        return 0;
    }
}
