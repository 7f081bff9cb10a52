import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOfHead } from './sniff.ts';

const code = (head: Buffer | string): unknown => {
  try {
    return formatOfHead(Buffer.from(head));
  } catch (error) {
    return (error as { code: string; details: { kind?: string } }).code + ((error as { details: { kind?: string } }).details.kind ?? '');
  }
};

test('the content says what a file is', () => {
  assert.equal(code('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'html');
  assert.equal(code('\ufeff  \n<!DOCTYPE html><TABLE>'), 'html');
  assert.equal(code(Buffer.from('\ufeff<table><tr>', 'utf16le')), 'html');
  assert.equal(code('<?xml version="1.0"?><html><table>'), 'html');
  assert.equal(code(Buffer.from([0x50, 0x4b, 3, 4, 20, 0])), 'xlsx');
  assert.equal(code(Buffer.from([9, 8, 16, 0, 0, 6])), 'biff');
  assert.equal(code('No;Nama;Tgl Lahir\n1;Ayu;2024-01-01'), 'csv');
  assert.equal(code(Buffer.from('No\tNama\n1\tAyu', 'utf16le')), 'csv');
});

test('what can be no table is refused by name', () => {
  assert.equal(code('  \n\t '), 'file.empty');
  assert.equal(code('%PDF-1.7 x'), 'file.pdf');
  assert.equal(code(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])), 'file.imagepng');
  assert.equal(code(Buffer.from([0xff, 0xd8, 0xff, 0xe0])), 'file.imagejpeg');
  assert.equal(code('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'file.unknownmhtml');
  assert.equal(code('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), 'file.unknownxml');
  assert.equal(code('{"a": [1, 2]}'), 'file.unknownjson');
  assert.equal(code('{\\rtf1, x}'), 'file.unknownrtf');
  assert.equal(code('just a letter to somebody'), 'file.unknowntext');
  assert.equal(code(Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7) % 32))), 'file.unknown');
});
