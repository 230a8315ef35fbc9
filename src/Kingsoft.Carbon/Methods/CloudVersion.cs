using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kingsoft.Carbon.Methods;

/// <summary>
/// A version of a provider's model: <c>v3.0.0</c> of AWS, <c>12</c> of Google. Numbers between dots are compared as numbers.
/// </summary>
internal sealed class CloudVersion : IComparable<CloudVersion>
{
    private readonly ImmutableArray<int> _numbers;

    private CloudVersion(ImmutableArray<int> numbers) => _numbers = numbers;

    public static bool TryParse(string? text, [NotNullWhen(true)] out CloudVersion? version)
    {
        ImmutableArray<int>.Builder numbers = ImmutableArray.CreateBuilder<int>();
        foreach (string part in (text ?? "").TrimStart('v', 'V').Split('.'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                version = null;
                return false;
            }

            numbers.Add(number);
        }

        version = new CloudVersion(numbers.ToImmutable());
        return true;
    }

    /// <summary>A version of fewer numbers has 0 in place of the others.</summary>
    public int CompareTo(CloudVersion? other)
    {
        if (other is null)
            return 1;
        for (int i = 0; i < Math.Max(_numbers.Length, other._numbers.Length); i++)
        {
            int order = At(_numbers, i).CompareTo(At(other._numbers, i));
            if (order != 0)
                return order;
        }

        return 0;

        static int At(ImmutableArray<int> numbers, int index) => index < numbers.Length ? numbers[index] : 0;
    }
}
