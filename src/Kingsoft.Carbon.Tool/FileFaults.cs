namespace Kingsoft.Carbon.Tool;

/// <summary>What the tool itself says of files, before the library sees them.</summary>
internal static class FileFaults
{
    public const string Missing = "the file does not exist; the path of a file is accepted",
        Folder = "this is a folder; the path of a file is accepted",
        Twice = "the file is given twice; name each file once";

    private static readonly (string English, string Chinese)[] Known =
    [
        (Missing, "文件不存在；可填文件的路径"),
        (Folder, "这是文件夹；可填文件的路径"),
        (Twice, "该文件重复指定；每个文件只写一次"),
    ];

    /// <summary>A fault of the report in Chinese, where it is one of these.</summary>
    public static string InChinese(string fault)
    {
        (string English, string Chinese) known = Known.FirstOrDefault(pair => fault.EndsWith(pair.English, StringComparison.Ordinal));
        return known.English is null ? fault : fault[..^known.English.Length] + known.Chinese;
    }
}
