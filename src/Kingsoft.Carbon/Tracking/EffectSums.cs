namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// Collects effects by name, in the order of the names' first appearance, and adds them up so that no order of the rows changes a digit.
/// </summary>
internal sealed class EffectSums
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<decimal>> _parts = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => _names;

    /// <summary>All that was added, by name.</summary>
    public IEnumerable<decimal> Parts => _names.SelectMany(name => _parts[name]);

    public void Add(string name, decimal value)
    {
        if (_parts.TryGetValue(name, out List<decimal>? parts))
        {
            parts.Add(value);
            return;
        }

        _names.Add(name);
        _parts.Add(name, [value]);
    }

    /// <summary>The sum of each name, its parts cut to as many decimals as all sums can hold exactly.</summary>
    public decimal[] At(int scale) => [.. _names.Select(name => _parts[name].Sum(part => Math.Round(part, scale)))];
}
