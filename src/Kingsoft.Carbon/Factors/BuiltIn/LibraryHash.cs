using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>The hash of a library: the bytes of the built-in data files, and every column of what was added.</summary>
internal static class LibraryHash
{
    public static string Of(
        bool hasBuiltIn,
        IEnumerable<EmissionFactor> ownInOrder,
        ImmutableArray<SubstanceProperty> ownProperties,
        ImmutableArray<MoneyPrice> prices)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (hasBuiltIn)
            hash.AppendData(BuiltInFactors.Instance.Sha256);
        foreach (EmissionFactor factor in ownInOrder)
            Append(string.Join('\u001f', FactorColumns.ValuesOf(factor)));
        foreach (string property in ownProperties.Select(Canonical).Order(StringComparer.Ordinal))
            Append(property);
        foreach (string price in prices.Select(Canonical).Order(StringComparer.Ordinal))
            Append(price);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + '\u001e'));
    }

    private static string Canonical(SubstanceProperty property) => string.Join(
        '\u001f',
        property,
        property.Set,
        property.Region.Code,
        property.ValidFrom,
        property.ValidTo,
        property.Citation,
        property.Citation.Url,
        property.Citation.License);

    private static string Canonical(MoneyPrice price) =>
        string.Join('\u001f', price, price.Citation, price.Citation.Url, price.Citation.License);
}
