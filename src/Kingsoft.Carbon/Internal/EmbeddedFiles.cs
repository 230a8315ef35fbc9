using System.Reflection;

namespace Kingsoft.Carbon.Internal;

/// <summary>The data files built into the library, by their path in the repository (<c>emission-factors/…</c>).</summary>
internal static class EmbeddedFiles
{
    private const string Root = "emission-factors/";

    private static readonly Lazy<string[]> Names = new(() => Assembly.GetManifestResourceNames());

    private static Assembly Assembly => typeof(EmbeddedFiles).Assembly;

    /// <summary>The paths of the files directly in a folder of <c>emission-factors</c> ("" for itself), in ordinal order.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        string prefix = folder.Length == 0 ? Root : $"{Root}{folder}/";
        return [.. Names.Value
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(name => !name[prefix.Length..].Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The files of factors, properties, GWP, vehicles and estimates: the hash of the library is over them, in order.</summary>
    public static IReadOnlyList<string> Hashed() =>
        [.. In(""), .. In("properties"), .. In("gwp"), .. In("vehicle-energy"), .. In("estimates")];

    /// <summary>Opens a file by its path.</summary>
    public static Stream Open(string path) =>
        Assembly.GetManifestResourceStream(path) ?? throw new InvalidOperationException($"The built-in file {path} is missing.");

    /// <summary>The bytes of a file.</summary>
    public static byte[] ReadBytes(string path)
    {
        using Stream stream = Open(path);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The bytes that a file has.</summary>
    public static long LengthOf(string path)
    {
        using Stream stream = Open(path);
        return stream.Length;
    }
}
